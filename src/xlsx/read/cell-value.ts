import { CellError, type CellValue } from '../../workbook';
import { DAYS_BEFORE_1904 } from '../../ledger';
import { decodeText, detached } from '../xml/text';

/** A `<c>` element as it was read. */
export interface RawCell {
  /** Its `t` attribute. */
  type: string | undefined;
  /** What stands in `<v>`, or the texts of `<is>` joined; undefined without either. */
  content: string | undefined;
  hasFormula: boolean;
}

/** What the values of cells depend on besides the cell. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

const NOT_CALCULATED = new CellError('not calculated');
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** The value of a cell as Excel shows it; undefined when the file contradicts itself. */
export function cellValue(cell: RawCell, context: CellContext): CellValue | undefined {
  const { type, content } = cell;
  if (content === undefined || (content === '' && type !== 'str' && type !== 'inlineStr')) {
    return cell.hasFormula ? NOT_CALCULATED : null;
  }
  switch (type) {
    case 's':
      return context.sharedStrings[Number(content)];
    case 'str':
    case 'inlineStr':
      return decodeText(detached(content));
    case 'b':
      return content === '1' || content === 'true';
    case 'e':
      return new CellError(detached(content));
    case 'd':
      return serialOfIsoTime(content, context.date1904) ?? detached(content);
    default: {
      const number = Number(content);
      return Number.isFinite(number) ? number : undefined;
    }
  }
}

/** Cells of type `d`, as strict files have them: `2020-01-31`, `2020-01-31T08:30:00`. */
function serialOfIsoTime(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH_SERIAL;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return days - (date1904 ? DAYS_BEFORE_1904 : 0) + seconds / 86_400;
}
