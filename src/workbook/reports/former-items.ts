import { DAYS_BEFORE_1904, type DateSerial, normalizeCode } from '../../ledger';
import { Decimal, ZERO } from '../../money';
import { type FormerItem } from '../../reconciliation';
import { type CellValue } from '../cell';
import { type WorkbookPort } from '../port';
import { ITEMS_SHEET, ITEM_CAPTIONS } from './reconciling-items';

/** The header stands below the heading; nobody puts more than that above it. */
const HEAD_ROWS = 40;

type ItemField = keyof typeof ITEM_CAPTIONS;

/**
 * The reconciling items that the last reconciliation left in a workbook, with the comments beside them. Empty when
 * there was none. Rows that somebody has added or broken are passed over: what is carried forward is a convenience.
 */
export async function readFormerItems(port: WorkbookPort): Promise<FormerItem[]> {
  const items: FormerItem[] = [];
  for (const { name } of await port.sheets()) {
    if (!ITEMS_SHEETS.test(name.trim())) continue;
    const head = await port.readHead(name, HEAD_ROWS);
    const header = head.findIndex((row) => columnsOf(row) !== undefined);
    if (header < 0) continue;
    const columns = columnsOf(head[header])!;
    await port.read({ sheet: name, firstRow: header + 1, columns }, ({ rows }) => {
      for (const row of rows) {
        const item = formerItem(row, port.date1904);
        if (item) items.push(item);
      }
    });
  }
  return items;
}

/** Also what does not fit on the first one, and the file of a CSV export. */
const ITEMS_SHEETS = new RegExp(`^${ITEMS_SHEET.replace(' ', ' ?')}(?: \\(\\d+\\))?$`, 'i');

const FIELDS = Object.keys(ITEM_CAPTIONS) as ItemField[];

/** The columns of all fields in their order; undefined when the row is not the header. */
function columnsOf(row: readonly CellValue[]): number[] | undefined {
  const columns = FIELDS.map((field) => row.indexOf(ITEM_CAPTIONS[field]));
  return columns.includes(-1) ? undefined : columns;
}

function formerItem(row: readonly CellValue[], date1904: boolean): FormerItem | undefined {
  const cell = (field: ItemField): CellValue => row[FIELDS.indexOf(field)] ?? null;
  const text = (field: ItemField) => textOf(cell(field));
  if (text('cause') === '') return undefined;
  return {
    accountNo: normalizeCode(text('accountNo')),
    accountType: text('accountType'),
    locationCode: normalizeCode(text('locationCode')),
    inventoryPostingGroup: normalizeCode(text('inventoryPostingGroup')),
    cause: text('cause'),
    amount: amountOf(cell('amount')),
    valueEntryNo: numberOf(cell('valueEntryNo')),
    glEntryNo: numberOf(cell('glEntryNo')),
    since: dateOf(cell('since'), date1904),
    comment: text('comment'),
  };
}

function textOf(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}

function numberOf(cell: CellValue): number {
  const number = Number(textOf(cell));
  return Number.isSafeInteger(number) ? number : 0;
}

function dateOf(cell: CellValue, date1904: boolean): DateSerial {
  const serial = numberOf(cell);
  return date1904 && serial > 0 ? serial + DAYS_BEFORE_1904 : serial;
}

function amountOf(cell: CellValue): Decimal {
  const text = textOf(cell);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? new Decimal(text) : ZERO;
}
