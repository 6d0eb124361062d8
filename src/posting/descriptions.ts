import { type DateSerial, ENTRY_TYPES, calendarDate } from '../ledger';
import { ACCOUNT_TYPES, type AccountType } from './account-types';
import { type LineKind } from './line-plans';
import { type PostingContext } from './posting-context';

/** `Direct Cost 10000 on 01/15/20`: a G/L entry of one value entry. A blank Source No. leaves two spaces. */
export function entryDescription(context: PostingContext, row: number): string {
  const c = context.ledger.valueEntries.columns;
  const entryType = ENTRY_TYPES.captions[c.entryType[row] as 0];
  const sourceNo = c.sourceNo.dictionary.text(c.sourceNo.numbers[row]);
  const date = formatDate(c.postingDate[row], context.request.descriptionDateFormat);
  return cut(context, `${entryType} ${sourceNo} on ${date}`);
}

/** `Inventory - COGS, BLUE,RESALE,NATIONAL,RETAIL`: a G/L entry of a posting group. */
export function groupDescription(context: PostingContext, kind: LineKind): string {
  const c = context.ledger.valueEntries.columns;
  const codes = [
    c.locationCode.dictionary.text(kind.locationCode),
    c.inventoryPostingGroup.dictionary.text(kind.inventoryPostingGroup),
    c.genBusPostingGroup.dictionary.text(kind.genBusPostingGroup),
    c.genProdPostingGroup.dictionary.text(kind.genProdPostingGroup),
  ];
  return cut(context, `${typeCaption(kind.accountType)} - ${typeCaption(kind.balancingType)}, ${codes.join(',')}`);
}

export function typeCaption(accountType: number): string {
  return ACCOUNT_TYPES[accountType as AccountType].caption;
}

/** Dates in descriptions: `YY`, `YYYY`, `MM` and `DD` stand for the parts of the date. */
export function formatDate(serial: DateSerial, format: string): string {
  if (serial === 0) return '';
  const { year, month, day } = calendarDate(serial);
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(year).padStart(4, '0'),
    YY: String(year % 100).padStart(2, '0'),
    MM: String(month).padStart(2, '0'),
    DD: String(day).padStart(2, '0'),
  };
  return format.replace(/YYYY|YY|MM|DD/g, (part) => parts[part]);
}

function cut(context: PostingContext, text: string): string {
  return text.slice(0, context.request.descriptionLength);
}
