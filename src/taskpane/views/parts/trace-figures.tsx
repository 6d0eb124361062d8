import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type EntryView, type Shown, type TraceView, type TracedGLEntryView } from '../../services';
import { FiguresTable } from './figures-table';
import { PlaceLink } from './place-link';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

/** A trace: each G/L entry with what adds up to it, then value entries, item ledger entries and documents. */
export function TraceFigures({ trace }: { readonly trace: TraceView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { differences, documents, from, glEntries, itemLedgerEntries, sheets, valueEntries } = trace;
  const title = text('trace.result', { from: `${text(`trace.kind.${from.kind}`)} ${from.no}` });
  return (
    <section aria-label={title}>
      <Stack>
        <MessageBar intent={differences === 0 ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {title}: {differences === 0 ? text('trace.addsUp') : text('trace.differences', { count: differences })}
          </MessageBarBody>
        </MessageBar>
        {glEntries.rows.map((entry) => (
          <GLEntry key={entry.entryNo} entry={entry} />
        ))}
        <More of={glEntries} />
        {valueEntries.rows.length > 0 && (
          <FiguresTable
            caption={text('trace.valueEntries')}
            headings={[text('trace.entry'), text('run.debit'), text('run.credit'), text('trace.toPost')]}
            rows={valueEntries.rows.map((entry) => ({
              key: String(entry.entryNo),
              cells: [
                <EntryName key="entry" entry={entry} difference={entry.difference} />,
                texts.amount(entry.debit),
                texts.amount(entry.credit),
                texts.amount(entry.toPost),
              ],
            }))}
          />
        )}
        <More of={valueEntries} />
        {itemLedgerEntries.rows.length > 0 && (
          <FiguresTable
            caption={text('trace.itemLedgerEntries')}
            headings={[text('trace.entry'), text('trace.cost'), text('trace.posted')]}
            rows={itemLedgerEntries.rows.map((entry) => ({
              key: String(entry.entryNo),
              cells: [
                <EntryName key="entry" entry={entry} also={entry.itemNo} />,
                texts.amount(entry.cost),
                texts.amount(entry.posted),
              ],
            }))}
          />
        )}
        <More of={itemLedgerEntries} />
        {documents.rows.length > 0 && (
          <FiguresTable
            caption={text('trace.documents')}
            headings={[text('trace.document'), text('trace.cost'), text('trace.posted')]}
            rows={documents.rows.map(({ cost, documentNo, posted }) => ({
              key: documentNo,
              cells: [documentNo, texts.amount(cost), texts.amount(posted)],
            }))}
          />
        )}
        <More of={documents} />
        <SheetLinks sheets={sheets} />
      </Stack>
    </section>
  );
}

/** A G/L entry as a sum: its value entries, what is missing, and its amount as the total. */
function GLEntry({ entry }: { readonly entry: TracedGLEntryView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { accountName, accountNo, amount, difference, entryNo, missingValueEntries, moreShares, shares } = entry;
  const notShown = [
    ...(missingValueEntries > 0 ? [text('trace.missing', { count: missingValueEntries })] : []),
    ...(moreShares > 0 ? [text('adjust.explainMore', { count: moreShares })] : []),
  ];
  return (
    <>
      <FiguresTable
        caption={text('trace.glEntry', {
          entryNo: String(entryNo),
          account: [accountNo, accountName].join(' ').trim(),
        })}
        headings={[text('trace.valueEntry'), text('run.amount')]}
        rows={[
          ...shares.map((share) => ({
            key: String(share.entryNo),
            cells: [<EntryName key="entry" entry={share} />, texts.amount(share.amount)],
          })),
          ...(difference === undefined
            ? []
            : [{ key: 'difference', cells: [text('adjust.difference'), texts.amount(difference)] }]),
        ]}
        total={[<EntryName key="entry" entry={entry} isGLEntry />, texts.amount(amount)]}
      />
      {notShown.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
    </>
  );
}

interface EntryNameProps {
  readonly entry: EntryView;
  readonly also?: string;
  readonly difference?: string | undefined;
  readonly isGLEntry?: boolean;
}

function EntryName({ also, difference, entry, isGLEntry = false }: EntryNameProps) {
  const { texts } = usePane();
  const { date, documentNo, entryNo, place } = entry;
  const no = String(entryNo);
  const name = isGLEntry
    ? `${texts.text('trace.kind.glEntryNo')} ${no}`
    : texts.text('adjust.explainEntry', { entryNo: no });
  return (
    <>
      <PlaceLink place={place}>{name}</PlaceLink>
      <Text size={200} block>
        {[also, documentNo, date && texts.date(date)].filter(Boolean).join(', ')}
      </Text>
      {difference !== undefined && (
        <Text size={200} block>
          {texts.text('adjust.difference')}: {texts.amount(difference)}
        </Text>
      )}
    </>
  );
}

function More({ of }: { readonly of: Shown<unknown> }) {
  const { text } = usePane().texts;
  return of.more === 0 ? null : <Text size={200}>{text('adjust.explainMore', { count: of.more })}</Text>;
}
