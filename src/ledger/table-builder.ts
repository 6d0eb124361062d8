import { type AmountColumn, MIN_SCALE } from '../money';
import { BlankColumns, type ColumnBuilder, type Dictionaries, columnBuilderFor } from './column-builders';
import { ALIGNMENT, ColumnMemory } from './column-memory';
import { type FieldDefinitions, type TableDefinition } from './fields';
import { type AnyColumn, type AnyTable, type ColumnsOf, type Table } from './table';

/** Collects a table's columns; fields that nobody fills get their empty value in every row. */
export class TableBuilder<F extends FieldDefinitions> {
  private readonly builders = new Map<string, ColumnBuilder>();
  rowCount = 0;

  constructor(
    readonly definition: TableDefinition<F>,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** The builder of a field, which from now on counts as given. */
  column(field: keyof F & string): ColumnBuilder {
    let builder = this.builders.get(field);
    if (!builder) {
      builder = columnBuilderFor(this.definition.fields[field], this.dictionaries);
      this.builders.set(field, builder);
    }
    return builder;
  }

  /** So many rows will probably come, with the columns asked for until now. */
  expect(rows: number): void {
    const builders = [...this.builders.values()];
    const bytes = builders.reduce((sum, builder) => sum + builder.bytesFor(rows) + ALIGNMENT, 0);
    const memory = new ColumnMemory(bytes);
    for (const builder of builders) builder.expect(rows, memory);
  }

  build(): Table<F> {
    const columns: Record<string, AnyColumn> = {};
    const blanks = new BlankColumns(this.rowCount);
    for (const [name, field] of Object.entries(this.definition.fields)) {
      const builder = this.builders.get(name) ?? columnBuilderFor(field, this.dictionaries);
      columns[name] = builder.build(this.rowCount, blanks);
    }
    const given = new Set(this.builders.keys());
    return {
      definition: this.definition,
      rowCount: this.rowCount,
      columns: columns as ColumnsOf<F>,
      given,
      present: true,
    };
  }
}

/** A table that the input does not have. */
export function absentTable<F extends FieldDefinitions>(
  definition: TableDefinition<F>,
  dictionaries: Dictionaries,
): Table<F> {
  return { ...new TableBuilder(definition, dictionaries).build(), given: new Set(), present: false };
}

/** The same table with other columns in place of some. */
export function withColumns<F extends FieldDefinitions>(table: Table<F>, columns: Partial<ColumnsOf<F>>): Table<F> {
  return { ...table, columns: { ...table.columns, ...columns } };
}

/** The table with every amount column at a scale. */
export function tableAtScale(table: AnyTable, scale: number): AnyTable {
  const columns = { ...table.columns };
  for (const [name, column] of amountColumns(table)) columns[name] = column.atScale(scale);
  return { ...table, columns };
}

/** The smallest scale at which all amounts of the table are exact. */
export function scaleOfTable(table: AnyTable): number {
  return Math.max(MIN_SCALE, ...amountColumns(table).map(([, column]) => column.scale));
}

function amountColumns(table: AnyTable): [string, AmountColumn][] {
  return Object.entries(table.definition.fields)
    .filter(([, field]) => field.kind === 'amount')
    .map(([name]) => [name, table.columns[name] as AmountColumn]);
}
