import { type JournalFormat } from './format';

/** SAP: Upload General Journal Entries, by technical names. */
export const SAP: JournalFormat = {
  caption: 'SAP upload of general journal entries',
  importedIn: 'Upload General Journal Entries (F2548), or an upload program that takes technical names',
  file: 'csv',
  columns: [
    { caption: 'BUKRS', value: { setting: 'companyCode' }, required: true, length: 4 },
    { caption: 'BLART', value: { setting: 'documentType' }, required: true, length: 2 },
    { caption: 'BLDAT', value: 'postingDate', required: true },
    { caption: 'BUDAT', value: 'postingDate', required: true },
    { caption: 'WAERS', value: { setting: 'currency' }, required: true, length: 5 },
    { caption: 'XBLNR', value: 'documentNo', required: true, length: 16 },
    { caption: 'BKTXT', value: 'documentTitle', length: 25 },
    { caption: 'HKONT', value: 'accountNo', required: true, length: 10 },
    { caption: 'WRBTR', value: 'amount', required: true },
    { caption: 'SGTXT', value: 'description', length: 50 },
    { caption: 'ZUONR', value: 'externalDocumentNo', length: 18 },
    { caption: 'KOSTL', value: { dimension: 1 }, length: 10 },
    { caption: 'PRCTR', value: { dimension: 2 }, length: 10 },
  ],
  dates: 'YYYYMMDD',
  decimals: 2,
  document: 'number',
  linesPerDocument: 999,
  otherAccounts: true,
  traps: [
    'Columns bear technical names: put them under the headers of your template. Lines of one document have the same XBLNR.',
    'WRBTR is signed, debit positive.',
    'Older releases take 999 lines a document; longer documents are divided.',
    'KOSTL and PRCTR are filled with the first and second global dimension: clear them on balance sheet accounts where your template asks for it.',
  ],
};
