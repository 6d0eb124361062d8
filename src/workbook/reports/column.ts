import { type CellFormat, type ReportCell, type ReportColumn, type ReportTable } from '../changes';
import { type CellPlace } from '../places';

/** A report column together with what stands in it. */
export interface ReportField<R> extends ReportColumn {
  readonly value: (row: R) => ReportCell;
}

interface FieldOptions {
  readonly width?: number;
  readonly total?: ReportColumn['total'];
  readonly totalPlace?: CellPlace | undefined;
}

const WIDTHS: Readonly<Record<CellFormat, number>> = {
  text: 16,
  integer: 12,
  amount: 16,
  'plain amount': 14,
  quantity: 14,
  date: 12,
  boolean: 10,
};

/** One row of a report's column table. */
export function reportField<R>(
  caption: string,
  format: CellFormat,
  value: (row: R) => ReportCell,
  options: FieldOptions = {},
): ReportField<R> {
  const width = Math.max(options.width ?? WIDTHS[format], caption.length + 4);
  const { total, totalPlace } = options;
  return { caption, format, width, value, ...(total && { total }), ...(totalPlace && { totalPlace }) };
}

/**
 * A table whose rows are asked for one after the other; the last one asked for is kept for its other columns. Where it has
 * sums, its first column says so.
 */
export function reportTable<R>(parts: {
  readonly name: string;
  readonly title?: string;
  readonly scale: number;
  readonly fields: readonly ReportField<R>[];
  readonly rowCount: number;
  readonly row: (index: number) => R;
}): ReportTable {
  let current: { index: number; row: R } | undefined;
  const rowAt = (index: number): R => {
    if (current?.index !== index) current = { index, row: parts.row(index) };
    return current.row;
  };
  return {
    name: parts.name,
    ...(parts.title !== undefined && { title: parts.title }),
    scale: parts.scale,
    columns: withTotalLabel(parts.fields),
    rowCount: parts.rowCount,
    cell: (index, column) => parts.fields[column].value(rowAt(index)),
  };
}

function withTotalLabel(fields: readonly ReportColumn[]): readonly ReportColumn[] {
  const [first, ...others] = fields;
  const needsLabel = first.total === undefined && others.some(({ total }) => total === 'sum');
  return needsLabel ? [{ ...first, total: { label: 'Total' } }, ...others] : fields;
}
