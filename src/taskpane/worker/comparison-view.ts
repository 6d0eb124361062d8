import { type Decimal } from '../../money';
import { type AnyTable, type FieldDefinition, LEDGER_TABLES, type Ledger, type TextColumn, textAt } from '../../ledger';
import { CHANGEABLE_TABLES, type Comparison, ENTRY_CHANGES, type EntryChangeKind } from '../../comparison';
import { type ComparisonNames, type ReadResult, placeOf } from '../../workbook';
import { type ComparisonView, type SetupFieldChoice, type SetupTableChoice } from '../services';
import { captionIn } from './captions';

const SHOWN_ENTRIES = 50;
/** Rows beyond these are typed by their codes. */
const SHOWN_ROWS = 500;

/** Numbers cannot be tried out. */
const KINDS_TO_TRY: ReadonlySet<FieldDefinition['kind']> = new Set(['code', 'text', 'boolean', 'date', 'option']);

/** A comparison as the pane shows it. */
export function comparisonView(
  { accounts, after, entries }: Comparison,
  names: ComparisonNames,
  { places }: ReadResult,
): ComparisonView {
  const { scale } = after.context.ledger;
  const text = (amount: Decimal): string => amount.toFixed(scale);
  return {
    ...names,
    accounts: accounts.map((account) => ({
      accountNo: account.accountNo,
      accountName: account.accountName,
      before: text(account.before.net),
      after: text(account.after.net),
    })),
    entries: entries.length,
    kinds: (Object.keys(ENTRY_CHANGES) as EntryChangeKind[]).flatMap((kind) => {
      const { length: count } = entries.filter((entry) => entry.kind === kind);
      return count === 0 ? [] : [{ kind, count }];
    }),
    shownEntries: entries.slice(0, SHOWN_ENTRIES).map(({ entryNo, kind, lines, rowAfter }) => {
      const place = rowAfter < 0 ? undefined : placeOf(places, 'valueEntries', rowAfter, 'entryNo');
      return {
        entryNo,
        kind,
        lines: lines.map((line) => ({
          accountNo: line.accountNo,
          before: text(line.before),
          after: text(line.after),
        })),
        ...(place && { place }),
      };
    }),
    sheets: [],
  };
}

/** Setup that can be tried out with other values, in the pane's language. */
export function setupChoices(ledger: Ledger, language: string): SetupTableChoice[] {
  return CHANGEABLE_TABLES.map((table) => {
    const { caption, fields, key } = LEDGER_TABLES[table];
    const definitions = Object.entries<FieldDefinition>(fields);
    return {
      name: caption,
      caption: captionIn(language, caption),
      key: key.map((field) => captionIn(language, (fields as Record<string, FieldDefinition>)[field].caption)),
      rows: rowKeys(ledger[table]),
      fields: definitions
        .filter(([field, { kind }]) => KINDS_TO_TRY.has(kind) && !key.includes(field))
        .map(([, definition]) => fieldChoice(definition, language)),
    };
  });
}

function rowKeys({ columns, definition, rowCount }: AnyTable): string[] {
  if (definition.key.length === 0) return [];
  return Array.from({ length: Math.min(rowCount, SHOWN_ROWS) }, (_, row) =>
    definition.key.map((field) => textAt(columns[field] as TextColumn, row)).join(','),
  );
}

function fieldChoice({ caption, kind, options }: FieldDefinition, language: string): SetupFieldChoice {
  const choices = kind === 'boolean' ? ['Yes', 'No'] : Object.values(options?.captions ?? {});
  return { name: caption, caption: captionIn(language, caption), isDate: kind === 'date', options: choices };
}
