import { GLAccountType, GL_ACCOUNT_TYPES, type Ledger, type Remedy, textAt } from '../ledger';
import { ACCOUNT_TYPES, AccountType, type SetupTable } from './account-types';
import { PairNumbering } from './pair-numbering';
import { type PostingProfile, type PostingProfiles } from './posting-profiles';
import { type PostingRule } from './posting-rules';
import { type ReasonKind } from './reasons';
import { type RuleSelection, entryKindOfNumber, selectRules } from './rule-finder';
import { type PostingSettings } from './settings';
import { RowIndex } from './setup-rows';

/** What is wrong with one side of a pair, for every value entry that needs it. */
export interface SideProblem {
  readonly kind: ReasonKind;
  readonly details: Readonly<Record<string, string>>;
  readonly remedy: Remedy;
}

/** One side of a pair: the account that an amount goes to. */
export interface PostingSide {
  readonly accountType: AccountType;
  readonly balancingType: AccountType;
  /** Number of the account in the dictionary of G/L accounts; 0 when the setup names none. */
  readonly account: number;
  /** The inventory posting group of the line: the produced item's on WIP lines. */
  readonly inventoryPostingGroup: number;
  readonly problems: readonly SideProblem[];
}

/** An account and a balancing account for one amount. Neither can be posted without the other. */
export interface PostingPair {
  readonly rule: PostingRule;
  readonly account: PostingSide;
  readonly balancing: PostingSide;
  readonly canBePosted: boolean;
}

/** All that the rules and the setup say about value entries of one kind with one posting profile. */
export interface Determination {
  readonly profile: PostingProfile;
  readonly error?: ReasonKind;
  readonly interim?: PostingPair;
  readonly actual?: PostingPair;
  readonly writeOff?: PostingPair;
}

export const PAIR_NAMES = ['interim', 'actual', 'writeOff'] as const;

/** Determines accounts once for each kind of entry and posting profile, not once for each value entry. */
export class AccountDetermination {
  private readonly numbering = new PairNumbering();
  private readonly determinations: Determination[] = [];
  private readonly inventoryRows: RowIndex;
  private readonly generalRows: RowIndex;
  private readonly accountRows: RowIndex;

  constructor(
    private readonly ledger: Ledger,
    private readonly settings: PostingSettings,
    private readonly profiles: PostingProfiles,
  ) {
    const inventory = ledger.inventoryPostingSetup.columns;
    const general = ledger.generalPostingSetup.columns;
    this.inventoryRows = new RowIndex(inventory.locationCode, inventory.invtPostingGroupCode);
    this.generalRows = new RowIndex(general.genBusPostingGroup, general.genProdPostingGroup);
    this.accountRows = new RowIndex(ledger.glAccounts.columns.no);
  }

  numberOf(entryKind: number, profile: number): number {
    const number = this.numbering.numberOf(entryKind, profile);
    if (number === this.determinations.length) this.determinations.push(this.determine(entryKind, profile));
    return number;
  }

  get(number: number): Determination {
    return this.determinations[number];
  }

  /** The row of an account in G/L Accounts, or -1. */
  accountRow(account: number): number {
    return this.accountRows.find(account);
  }

  private determine(entryKind: number, profileNumber: number): Determination {
    const profile = this.profiles.profile(profileNumber);
    const rules: RuleSelection = selectRules(entryKindOfNumber(entryKind), this.settings);
    const pairs: Partial<Record<(typeof PAIR_NAMES)[number], PostingPair>> = {};
    for (const name of PAIR_NAMES) {
      const rule = rules[name];
      if (rule) pairs[name] = this.pair(rule, profile);
    }
    return { profile, ...(rules.error && { error: rules.error }), ...pairs };
  }

  private pair(rule: PostingRule, profile: PostingProfile): PostingPair {
    const account = this.side(rule.account, rule.balancing, profile);
    const balancing = this.side(rule.balancing, rule.account, profile);
    const canBePosted = account.problems.length === 0 && balancing.problems.length === 0;
    return { rule, account, balancing, canBePosted };
  }

  private side(accountType: AccountType, balancingType: AccountType, profile: PostingProfile): PostingSide {
    const inventoryPostingGroup =
      accountType === AccountType.WIPInventory ? profile.wipInventoryPostingGroup : profile.inventoryPostingGroup;
    const problems: SideProblem[] = [];
    const account =
      ACCOUNT_TYPES[accountType].setup === 'inventoryPostingSetup'
        ? this.inventoryAccount(accountType, profile.locationCode, inventoryPostingGroup, problems)
        : this.generalAccount(accountType, profile, problems);
    return { accountType, balancingType, account, inventoryPostingGroup, problems };
  }

  private inventoryAccount(type: AccountType, location: number, group: number, problems: SideProblem[]): number {
    const { columns } = this.ledger.inventoryPostingSetup;
    const key = keyText(
      columns.locationCode.dictionary.text(location),
      columns.invtPostingGroupCode.dictionary.text(group),
    );
    const row = this.inventoryRows.find(location, group);
    if (row < 0) {
      problems.push(missingRow('missing-inventory-posting-setup', 'inventoryPostingSetup', key));
      return 0;
    }
    return this.accountOfRow(type, row, key, problems);
  }

  private generalAccount(type: AccountType, profile: PostingProfile, problems: SideProblem[]): number {
    const { columns } = this.ledger.generalPostingSetup;
    const key = keyText(
      columns.genBusPostingGroup.dictionary.text(profile.genBusPostingGroup),
      columns.genProdPostingGroup.dictionary.text(profile.genProdPostingGroup),
    );
    const row = this.generalRows.find(profile.genBusPostingGroup, profile.genProdPostingGroup);
    if (row < 0) {
      problems.push(missingRow('missing-general-posting-setup', 'generalPostingSetup', key));
      return 0;
    }
    if (columns.blocked[row] === 1) {
      problems.push({
        kind: 'general-posting-setup-blocked',
        details: { key },
        remedy: { table: 'generalPostingSetup', row, field: 'blocked', key },
      });
      return 0;
    }
    return this.accountOfRow(type, row, key, problems);
  }

  private accountOfRow(type: AccountType, row: number, key: string, problems: SideProblem[]): number {
    const { setup, field } = ACCOUNT_TYPES[type];
    const table = this.ledger[setup];
    const column = (table.columns as Readonly<Record<string, { numbers: Uint32Array }>>)[field];
    const account = column.numbers[row];
    const accountField = (table.definition.fields as Readonly<Record<string, { caption: string }>>)[field].caption;
    const details = { accountField, setupTable: table.definition.caption, key };
    const setupRemedy: Remedy = { table: setup, row, field, key };
    if (account === 0) problems.push({ kind: 'missing-account', details, remedy: setupRemedy });
    else problems.push(...this.accountProblems(account, details, setupRemedy));
    return account;
  }

  private accountProblems(account: number, details: Readonly<Record<string, string>>, setup: Remedy): SideProblem[] {
    const { columns } = this.ledger.glAccounts;
    const row = this.accountRows.find(account);
    const no = columns.no.dictionary.text(account);
    const all = { ...details, account: no };
    if (row < 0) return [{ kind: 'gl-account-not-found', details: all, remedy: setup }];
    const problems: SideProblem[] = [];
    if (columns.blocked[row] === 1) {
      problems.push({
        kind: 'gl-account-blocked',
        details: all,
        remedy: { table: 'glAccounts', row, field: 'blocked', key: no },
      });
    }
    if (columns.accountType[row] !== GLAccountType.Posting) {
      problems.push({
        kind: 'gl-account-type-not-posting',
        details: { ...all, accountType: GL_ACCOUNT_TYPES.captions[columns.accountType[row] as 0] },
        remedy: { table: 'glAccounts', row, field: 'accountType', key: no },
      });
    }
    return problems;
  }
}

/** `BLUE, RESALE`; a blank code is written out, since a blank is a key like any other. */
export function keyText(...codes: readonly string[]): string {
  return codes.map((code) => code || '(blank)').join(', ');
}

function missingRow(kind: ReasonKind, table: SetupTable, key: string): SideProblem {
  return { kind, details: { key }, remedy: { table, row: -1, key } };
}

/** The name of an account for messages and reports. */
export function accountText(ledger: Ledger, account: number): string {
  return ledger.glAccounts.columns.no.dictionary.text(account);
}

export function accountName(ledger: Ledger, row: number): string {
  return row < 0 ? '' : textAt(ledger.glAccounts.columns.name, row);
}
