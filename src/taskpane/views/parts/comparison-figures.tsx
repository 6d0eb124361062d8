import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type ComparisonView } from '../../services';
import { FiguresTable } from './figures-table';
import { PlaceLink } from './place-link';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

/** What two previews post to each account, and the value entries that fare differently. */
export function ComparisonFigures({ view }: { readonly view: ComparisonView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { accounts, after, before, entries, kinds, sheets, shownEntries } = view;
  const changed = accounts.filter((account) => account.before !== account.after);
  const lines = shownEntries.flatMap((entry) =>
    (entry.lines.length === 0 ? [undefined] : entry.lines).map((line) => ({ entry, line })),
  );
  return (
    <section aria-label={text('compare.result')}>
      <Stack>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {entries === 0 ? text('compare.alike') : text('compare.differ', { count: entries })}
          </MessageBarBody>
        </MessageBar>
        <Text size={200} style={{ overflowWrap: 'anywhere' }}>
          {text('compare.before')}: {before}
        </Text>
        <Text size={200} style={{ overflowWrap: 'anywhere' }}>
          {text('compare.after')}: {after}
        </Text>
        {changed.length > 0 && (
          <FiguresTable
            caption={text('compare.accounts')}
            headings={[text('run.account'), text('compare.before'), text('compare.after')]}
            rows={changed.map((account) => ({
              key: account.accountNo,
              cells: [
                `${account.accountNo} ${account.accountName}`.trim(),
                texts.amount(account.before),
                texts.amount(account.after),
              ],
            }))}
          />
        )}
        {kinds.length > 0 && (
          <FiguresTable
            caption={text('compare.kinds')}
            headings={[text('compare.change'), text('run.count')]}
            rows={kinds.map(({ count, kind }) => ({
              key: kind,
              cells: [text(`compare.kind.${kind}`), texts.count(count)],
            }))}
          />
        )}
        {lines.length > 0 && (
          <FiguresTable
            caption={text('compare.entries')}
            headings={[text('trace.entry'), text('compare.before'), text('compare.after')]}
            rows={lines.map(({ entry, line }, index) => ({
              key: String(index),
              cells: [
                <div key="entry">
                  <PlaceLink place={entry.place}>
                    {text('adjust.explainEntry', { entryNo: String(entry.entryNo) })}
                  </PlaceLink>
                  <Text size={200} block>
                    {line ? `${text('run.account')} ${line.accountNo}` : text(`compare.kind.${entry.kind}`)}
                  </Text>
                </div>,
                line ? texts.amount(line.before) : '',
                line ? texts.amount(line.after) : '',
              ],
            }))}
          />
        )}
        {entries > shownEntries.length && (
          <Text size={200}>{text('problem.more', { count: entries - shownEntries.length })}</Text>
        )}
        <SheetLinks sheets={sheets} />
      </Stack>
    </section>
  );
}
