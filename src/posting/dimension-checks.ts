import {
  CombinationRestriction,
  DIMENSION_VALUE_TYPES,
  type DimensionSetEntry,
  type DimensionSets,
  DimensionValueType,
  type Ledger,
  type Remedy,
  ValuePosting,
  compareText,
  textAt,
} from '../ledger';
import { type GLEntries } from './gl-entries';
import { PairNumbering } from './pair-numbering';
import { type ReasonKind } from './reasons';
import { RowIndex } from './setup-rows';

/** A rule that a line's dimensions break. */
export interface DimensionProblem {
  readonly kind: ReasonKind;
  readonly details: Readonly<Record<string, string>>;
  readonly remedy: Remedy;
}

const TABLE_GL_ACCOUNT = 15;
const TABLE_JOB = 167;

/** Who a default dimension rule is for: the line's G/L account, and in automatic posting its job. */
interface RuleOwner {
  readonly tableID: number;
  readonly no: string;
}

/**
 * The dimension checks of a G/L line (posting.md, sections 6.2 and 6.3). Each of the two groups of checks stops at its
 * first finding: combinations, and values with their default dimension rules.
 */
export class DimensionChecks {
  private readonly dimensionRows: RowIndex;
  private readonly valueRows: RowIndex;
  private readonly blockedValuePairs = new Map<string, number>();
  private readonly combinations: readonly number[];
  private readonly rules: readonly number[];
  private readonly valuesPerAccount = new Map<string, number>();
  private readonly priorities = new Map<number, number>();
  private readonly pairs = new PairNumbering();
  private readonly pairHasProblems: boolean[] = [];
  private readonly canFindAnything: boolean;

  constructor(
    private readonly ledger: Ledger,
    private readonly sets: DimensionSets,
  ) {
    this.dimensionRows = new RowIndex(ledger.dimensions.columns.code);
    this.valueRows = new RowIndex(ledger.dimensionValues.columns.dimensionCode, ledger.dimensionValues.columns.code);
    this.combinations = this.sortedCombinations();
    this.rules = this.sortedRules();
    this.indexValuePairs();
    this.indexValuesPerAccount();
    this.indexPriorities();
    this.canFindAnything =
      this.combinations.length > 0 ||
      this.rules.length > 0 ||
      ledger.dimensions.present ||
      ledger.dimensionValues.present;
  }

  /** The findings for a line, at most two. @param job only where the job's own rules count (automatic posting) */
  problems(dimensionSetID: number, account: number, job = ''): DimensionProblem[] {
    const set = this.sets.entries(dimensionSetID);
    const found = [this.combinationProblem(set), this.valueProblem(set) ?? this.ruleProblem(set, account, job)];
    return found.filter((problem) => problem !== undefined);
  }

  /** Whether a line has any finding. The answer is kept: few sets and accounts meet on millions of lines. */
  hasProblems(dimensionSetID: number, account: number): boolean {
    if (!this.canFindAnything) return false;
    const pair = this.pairs.numberOf(dimensionSetID, account);
    if (pair === this.pairHasProblems.length) {
      this.pairHasProblems.push(this.problems(dimensionSetID, account).length > 0);
    }
    return this.pairHasProblems[pair];
  }

  /** How many G/L entries carry dimensions that break a rule. */
  countEntriesWithErrors(entries: GLEntries): number {
    if (!this.canFindAnything) return 0;
    const { dimensionSetID } = this.ledger.valueEntries.columns;
    let count = 0;
    for (let entry = 0; entry < entries.count; entry++) {
      const { account } = entries.lineKinds[entries.lineKind[entry]];
      if (this.hasProblems(dimensionSetID[entries.source[entry]], account)) count++;
    }
    return count;
  }

  /** Check 1: dimensions, or values, that must not stand together. */
  private combinationProblem(set: readonly DimensionSetEntry[]): DimensionProblem | undefined {
    const { columns } = this.ledger.dimensionCombinations;
    const valueOf = new Map(set.map(({ dimension, value }) => [dimension, value]));
    for (const row of this.combinations) {
      const first = columns.dimension1Code.numbers[row];
      const second = columns.dimension2Code.numbers[row];
      const value1 = valueOf.get(first);
      const value2 = valueOf.get(second);
      if (value1 === undefined || value2 === undefined) continue;
      const details = {
        dimension1: this.dimensionText(first),
        value1: this.valueText(value1),
        dimension2: this.dimensionText(second),
        value2: this.valueText(value2),
      };
      const key = `${details.dimension1}, ${details.dimension2}`;
      if (columns.combinationRestriction[row] === CombinationRestriction.Blocked) {
        const remedy: Remedy = { table: 'dimensionCombinations', row, field: 'combinationRestriction', key };
        return { kind: 'dim-combination-blocked', details, remedy };
      }
      const pairRow = this.blockedValuePairs.get(pairKey(first, value1, second, value2));
      if (pairRow !== undefined) {
        const remedy: Remedy = { table: 'dimensionValueCombinations', row: pairRow, key };
        return { kind: 'dim-value-combination-blocked', details, remedy };
      }
    }
    return undefined;
  }

  /** Check 2: dimensions and values that do not exist, are blocked or are only headings. */
  private valueProblem(set: readonly DimensionSetEntry[]): DimensionProblem | undefined {
    for (const { dimension, value } of set) {
      const problem = this.dimensionProblem(dimension) ?? this.dimensionValueProblem(dimension, value);
      if (problem) return problem;
    }
    return undefined;
  }

  private dimensionProblem(dimension: number): DimensionProblem | undefined {
    const { present, columns } = this.ledger.dimensions;
    if (!present) return undefined;
    const row = this.dimensionRows.find(dimension);
    const details = { dimension: this.dimensionText(dimension) };
    const key = details.dimension;
    if (row < 0) return { kind: 'dim-not-found', details, remedy: { table: 'dimensions', row, key } };
    if (columns.blocked[row] === 0) return undefined;
    return { kind: 'dim-blocked', details, remedy: { table: 'dimensions', row, field: 'blocked', key } };
  }

  private dimensionValueProblem(dimension: number, value: number): DimensionProblem | undefined {
    const { present, columns } = this.ledger.dimensionValues;
    // A blank value is not looked up.
    if (!present || value === 0) return undefined;
    const row = this.valueRows.find(dimension, value);
    const type = columns.dimensionValueType[row];
    const details = {
      dimension: this.dimensionText(dimension),
      value: this.valueText(value),
      valueType: DIMENSION_VALUE_TYPES.captions[type as 0] ?? '',
    };
    const remedy = { table: 'dimensionValues', row, key: `${details.dimension}, ${details.value}` } as const;
    if (row < 0) return { kind: 'dim-value-not-found', details, remedy };
    if (columns.blocked[row] === 1)
      return { kind: 'dim-value-blocked', details, remedy: { ...remedy, field: 'blocked' } };
    if (type === DimensionValueType.Standard || type === DimensionValueType.BeginTotal) return undefined;
    return { kind: 'dim-value-type-not-allowed', details, remedy: { ...remedy, field: 'dimensionValueType' } };
  }

  /** Check 3: the default dimension rules of the account (and the job), rules for all accounts first. */
  private ruleProblem(set: readonly DimensionSetEntry[], account: number, job: string): DimensionProblem | undefined {
    const owners: RuleOwner[] = [{ tableID: TABLE_GL_ACCOUNT, no: this.accountText(account) }];
    if (job !== '') owners.push({ tableID: TABLE_JOB, no: job });
    for (const row of this.rulesThatApply(owners)) {
      const problem = this.brokenRule(row, set, owners);
      if (problem) return problem;
    }
    return undefined;
  }

  private rulesThatApply(owners: readonly RuleOwner[]): number[] {
    const { columns } = this.ledger.defaultDimensions;
    const applying = this.rules.filter((row) => {
      const no = textAt(columns.no, row);
      return owners.some((owner) => owner.tableID === columns.tableID[row] && (no === '' || no === owner.no));
    });
    // Where two tables have a rule for one dimension, Default Dimension Priority decides which one counts.
    return applying.filter((row) => {
      const own = this.priorities.get(columns.tableID[row]);
      return !applying.some((other) => {
        const rank = this.priorities.get(columns.tableID[other]);
        return (
          columns.dimensionCode.numbers[other] === columns.dimensionCode.numbers[row] &&
          columns.tableID[other] !== columns.tableID[row] &&
          rank !== undefined &&
          own !== undefined &&
          rank < own
        );
      });
    });
  }

  private brokenRule(
    row: number,
    set: readonly DimensionSetEntry[],
    owners: readonly RuleOwner[],
  ): DimensionProblem | undefined {
    const { columns } = this.ledger.defaultDimensions;
    const dimension = columns.dimensionCode.numbers[row];
    const ruleValue = columns.dimensionValueCode.numbers[row];
    const used = set.find((entry) => entry.dimension === dimension)?.value;
    const owner = owners.find(({ tableID }) => tableID === columns.tableID[row])!;
    const details = {
      dimension: this.dimensionText(dimension),
      value: this.valueText(ruleValue),
      actual: used === undefined ? '' : this.valueText(used) || '(blank)',
      owner: `${owner.tableID === TABLE_JOB ? 'job' : 'G/L account'} ${owner.no}`,
    };
    const key = `${owner.tableID}, ${textAt(columns.no, row)}, ${details.dimension}`;
    const kind = valuePostingProblem(columns.valuePosting[row], ruleValue, used);
    if (kind) return { kind, details, remedy: { table: 'defaultDimensions', row, field: 'valuePosting', key } };
    const forbidden = used === undefined ? undefined : this.valuesPerAccount.get(allowedKey(owner, dimension, used));
    if (forbidden === undefined) return undefined;
    const remedy: Remedy = { table: 'dimValuesPerAccount', row: forbidden, field: 'allowed', key };
    return { kind: 'dim-value-not-allowed-for-account', details, remedy };
  }

  private sortedCombinations(): number[] {
    const { rowCount, columns } = this.ledger.dimensionCombinations;
    return sortedRows(rowCount, (row) => [textAt(columns.dimension1Code, row), textAt(columns.dimension2Code, row)]);
  }

  private sortedRules(): number[] {
    const { rowCount, columns } = this.ledger.defaultDimensions;
    const rows = sortedRows(rowCount, (row) => [
      String(columns.tableID[row]).padStart(10, '0'),
      textAt(columns.no, row),
      textAt(columns.dimensionCode, row),
    ]);
    return rows.filter((row) => columns.valuePosting[row] !== ValuePosting.Blank);
  }

  private indexValuePairs(): void {
    const { rowCount, columns: c } = this.ledger.dimensionValueCombinations;
    for (let row = 0; row < rowCount; row++) {
      const first = [c.dimension1Code.numbers[row], c.dimension1ValueCode.numbers[row]] as const;
      const second = [c.dimension2Code.numbers[row], c.dimension2ValueCode.numbers[row]] as const;
      this.blockedValuePairs.set(pairKey(...first, ...second), row);
      this.blockedValuePairs.set(pairKey(...second, ...first), row);
    }
  }

  private indexValuesPerAccount(): void {
    const { rowCount, columns: c } = this.ledger.dimValuesPerAccount;
    for (let row = 0; row < rowCount; row++) {
      if (c.allowed[row] === 1) continue;
      const owner = { tableID: c.tableID[row], no: textAt(c.no, row) };
      this.valuesPerAccount.set(
        allowedKey(owner, c.dimensionCode.numbers[row], c.dimensionValueCode.numbers[row]),
        row,
      );
    }
  }

  private indexPriorities(): void {
    const { rowCount, columns: c } = this.ledger.defaultDimensionPriorities;
    for (let row = 0; row < rowCount; row++) {
      if (c.sourceCode.numbers[row] === 0) this.priorities.set(c.tableID[row], c.priority[row]);
    }
  }

  private dimensionText(dimension: number): string {
    return this.ledger.dimensions.columns.code.dictionary.text(dimension);
  }

  private valueText(value: number): string {
    return this.ledger.dimensionValues.columns.code.dictionary.text(value);
  }

  private accountText(account: number): string {
    return this.ledger.glAccounts.columns.no.dictionary.text(account);
  }
}

/** What Value Posting demands, and how a line breaks it (posting.md, section 6.3). */
function valuePostingProblem(
  valuePosting: number,
  ruleValue: number,
  used: number | undefined,
): ReasonKind | undefined {
  switch (valuePosting) {
    case ValuePosting.CodeMandatory:
      return used === undefined || used === 0 ? 'dim-code-mandatory' : undefined;
    case ValuePosting.NoCode:
      return used === undefined ? undefined : 'dim-no-code';
    case ValuePosting.SameCode:
      if (ruleValue === 0) return used === undefined ? undefined : 'dim-same-code-must-be-blank';
      if (used === undefined) return 'dim-same-code-missing';
      return used === ruleValue ? undefined : 'dim-same-code-wrong-value';
    default:
      return undefined;
  }
}

function pairKey(dimension1: number, value1: number, dimension2: number, value2: number): string {
  return `${dimension1} ${value1} ${dimension2} ${value2}`;
}

function allowedKey(owner: RuleOwner, dimension: number, value: number): string {
  return `${owner.tableID} ${owner.no} ${dimension} ${value}`;
}

function sortedRows(rowCount: number, keyOf: (row: number) => readonly string[]): number[] {
  const rows = Array.from({ length: rowCount }, (_, row) => ({ row, key: keyOf(row) }));
  rows.sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) {
      const order = compareText(a.key[i], b.key[i]);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ row }) => row);
}
