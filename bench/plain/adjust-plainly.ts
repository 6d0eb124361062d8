import DecimalJs from 'decimal.js';

// Quotients are cut where Business Central's decimals end: on a half cent the digits decide.
const Decimal = DecimalJs.clone({ precision: 28 });
type Decimal = DecimalJs;

/** Rows by captions, as a script that reads three sheets would have them. */
type Row = Readonly<Record<string, string | number | boolean>>;

interface PlainValue {
  readonly kind: 'base' | 'other' | 'rounding';
  readonly amount: Decimal;
}

/**
 * The plain version: objects, decimals and recursion, and every cost summed up anew where it is needed. It knows
 * invoiced purchases, sales, returns, transfers and charges of items that are not valued by average.
 * @returns the change of each item ledger entry's cost, by number; entries without a change are left out
 */
export function adjustPlainly(tables: Readonly<Record<string, readonly Row[]>>): Map<number, Decimal> {
  const applications = tables['Item Application Entry'];
  const entries = new Map(tables['Item Ledger Entry'].map((row) => [row['Entry No.'], row]));
  const values = new Map<unknown, PlainValue[]>();
  const changes = new Map<number, Decimal>();
  const marked = new Set(
    [...entries.values()].filter((row) => Number(row.Quantity) > 0).map((row) => row['Entry No.']),
  );
  const byInbound = grouped(applications, (row) => row['Inbound Item Entry No.']);
  const byEntry = grouped(applications, (row) => row['Item Ledger Entry No.']);
  const byOutbound = grouped(applications, (row) => row['Outbound Item Entry No.']);
  const bySource = grouped(applications, (row) => row['Transferred-from Entry No.']);
  for (const row of tables['Value Entry']) {
    const kind = row['Entry Type'] === 'Direct Cost' && !row['Item Charge No.'] ? 'base' : 'other';
    const value: PlainValue = { kind, amount: new Decimal(String(row['Cost Amount (Actual)'])) };
    values.set(row['Item Ledger Entry No.'], [...(values.get(row['Item Ledger Entry No.']) ?? []), value]);
  }

  const cost = (entry: unknown, ...kinds: PlainValue['kind'][]) =>
    values
      .get(entry)!
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  const quantity = (entry: unknown) => Number(entries.get(entry as number)!.Quantity);
  const share = (amount: Decimal, of: Row, whole: number) =>
    new Decimal(Number(of.Quantity)).div(whole).mul(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const isConsumption = (row: Row) =>
    row['Outbound Item Entry No.'] !== 0 && row['Item Ledger Entry No.'] === row['Outbound Item Entry No.'];

  function add(entry: unknown, kind: PlainValue['kind'], amount: Decimal): boolean {
    if (amount.isZero()) return false;
    values.get(entry)!.push({ kind, amount });
    changes.set(entry as number, (changes.get(entry as number) ?? new Decimal(0)).plus(amount));
    return true;
  }

  function revalueOutbound(outbound: unknown): void {
    const total = (byEntry.get(outbound) ?? [])
      .filter(isConsumption)
      .map((row) =>
        share(cost(row['Inbound Item Entry No.'], 'base', 'other'), row, quantity(row['Inbound Item Entry No.'])),
      )
      .reduce((sum, each) => sum.plus(each), new Decimal(0));
    add(outbound, 'base', total.minus(cost(outbound, 'base')));
    for (const row of byOutbound.get(outbound) ?? []) {
      if (isConsumption(row) || row['Transferred-from Entry No.'] !== 0) continue;
      const target = share(cost(outbound, 'base').negated(), row, 0 - quantity(outbound));
      revalueInbound(row['Item Ledger Entry No.'], target);
    }
  }

  function revalueInbound(inbound: unknown, target: Decimal): void {
    const changed = add(inbound, 'base', target.minus(cost(inbound, 'base')));
    if (changed && !marked.has(inbound as number)) forward(inbound);
  }

  function forward(inbound: unknown): Decimal {
    let taken = new Decimal(0);
    for (const row of byInbound.get(inbound) ?? []) {
      if (!isConsumption(row)) continue;
      revalueOutbound(row['Outbound Item Entry No.']);
      taken = taken.plus(share(cost(inbound, 'base', 'other'), row, quantity(inbound)));
    }
    for (const row of bySource.get(inbound) ?? []) {
      revalueInbound(row['Item Ledger Entry No.'], share(cost(inbound, 'base', 'other'), row, quantity(inbound)));
    }
    return taken;
  }

  for (const [entry, row] of [...entries].sort(([a], [b]) => Number(a) - Number(b))) {
    if (!marked.delete(entry)) continue;
    const taken = forward(entry);
    if (Number(row['Remaining Quantity']) !== 0) continue;
    add(entry, 'rounding', cost(entry, 'base', 'other', 'rounding').plus(taken).negated());
  }
  return new Map([...changes].filter(([, amount]) => !amount.isZero()));
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => unknown): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
