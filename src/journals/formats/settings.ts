interface JournalSetting {
  readonly caption: string;
  /** What is taken when nothing is given; empty when only the user can know it. */
  readonly standard: string;
  /** What to enter. */
  readonly meaning: string;
}

/** What some formats want to know about the other ledger. */
export const JOURNAL_SETTINGS = {
  journalTemplate: {
    caption: 'Journal Template Name',
    standard: 'GENERAL',
    meaning: 'the general journal template that the lines are imported into',
  },
  journalBatch: {
    caption: 'Journal Batch Name',
    standard: 'DEFAULT',
    meaning: 'the batch of that template',
  },
  packageCode: {
    caption: 'Package Code',
    standard: 'GENJNL',
    meaning: 'the configuration package that holds table 81',
  },
  taxRate: {
    caption: 'Tax Rate',
    standard: 'Tax Exempt',
    meaning: 'full name of the tax rate that stands for no tax, as Xero shows it (such as "No VAT" or "BAS Excluded")',
  },
  subsidiary: {
    caption: 'Subsidiary',
    standard: '',
    meaning: 'name of the subsidiary; NetSuite OneWorld only',
  },
  companyCode: {
    caption: 'Company Code',
    standard: '',
    meaning: 'SAP company code (BUKRS)',
  },
  documentType: {
    caption: 'Document Type',
    standard: 'SA',
    meaning: 'SAP document type (BLART)',
  },
  currency: {
    caption: 'Currency',
    standard: '',
    meaning: 'code of the currency; LCY Code of General Ledger Setup when it is not given',
  },
  journalSymbol: {
    caption: 'Journal Symbol',
    standard: 'GJ',
    meaning: 'symbol of the Sage Intacct journal',
  },
} as const satisfies Record<string, JournalSetting>;

export type SettingName = keyof typeof JOURNAL_SETTINGS;
export type JournalSettings = Readonly<Partial<Record<SettingName, string>>>;
