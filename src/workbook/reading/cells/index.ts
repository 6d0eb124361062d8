import {
  type AdaptiveAmountBuilder,
  type ColumnBuilder,
  type FieldDefinition,
  type FieldKind,
  type IntegerColumnBuilder,
  type SmallIntegerColumnBuilder,
  type TextColumnBuilder,
} from '../../../ledger';
import { AmountReader } from './amounts';
import { BooleanReader } from './booleans';
import { type ColumnReader, type TableContext } from './column-reader';
import { DateReader } from './dates';
import { IntegerReader } from './integers';
import { OptionReader } from './options';
import { TextReader } from './texts';

export { isBlank } from './blank';
export { CellProblems } from './cell-problems';
export type { ColumnReader, SheetRows, TableContext } from './column-reader';
export { DecimalMarks, PLAIN_FORMATS, type TextFormats, textFormats } from './text-formats';

type MakeReader = (builder: ColumnBuilder, name: string, field: FieldDefinition, context: TableContext) => ColumnReader;

const amounts: MakeReader = (builder, name, _, context) =>
  new AmountReader(builder as AdaptiveAmountBuilder, name, context);
const texts: MakeReader = (builder, name, _, context) => new TextReader(builder as TextColumnBuilder, name, context);

const READERS: Readonly<Record<FieldKind, MakeReader>> = {
  integer: (builder, name, _, context) => new IntegerReader(builder as IntegerColumnBuilder, name, context),
  date: (builder, name, _, context) => new DateReader(builder as IntegerColumnBuilder, name, context),
  boolean: (builder, name, _, context) => new BooleanReader(builder as SmallIntegerColumnBuilder, name, context),
  option: (builder, name, field, context) =>
    new OptionReader(builder as SmallIntegerColumnBuilder, name, field.options!, context),
  code: texts,
  text: texts,
  amount: amounts,
  quantity: amounts,
};

/** The reader of a field's cells, writing into the field's column. */
export function readerFor(
  name: string,
  field: FieldDefinition,
  builder: ColumnBuilder,
  context: TableContext,
): ColumnReader {
  return READERS[field.kind](builder, name, field, context);
}
