import { type CellFormat } from '../changes';

/** Excel's code for how cells look; undefined is General. */
export function numberFormat(format: CellFormat, scale = 2): string | undefined {
  switch (format) {
    case 'text':
      return '@';
    case 'integer':
      return '0';
    case 'amount':
      return scale > 0 ? `#,##0.${'0'.repeat(scale)}` : '#,##0';
    case 'plain amount':
      return scale > 0 ? `0.${'0'.repeat(scale)}` : '0';
    case 'date':
      return 'yyyy-mm-dd';
    case 'quantity':
    case 'boolean':
      return undefined;
  }
}
