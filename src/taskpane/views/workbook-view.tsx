import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { usePane } from '../app/pane';
import { type LedgerView } from '../services';
import { ColumnMappings } from './parts/column-mappings';
import { FiguresTable } from './parts/figures-table';
import { FirstRun } from './parts/first-run';
import { ProblemGroups } from './parts/problem-groups';
import { Stack } from './parts/stack';

/** What the workbook holds, what is wrong with it, and sheets for one that holds nothing yet. */
export default function WorkbookView() {
  const { ledger, texts } = usePane();
  if (!ledger) return <Text>{texts.text('app.opening')}</Text>;
  return ledger.isEmpty ? <FirstRun ledger={ledger} /> : <Found ledger={ledger} />;
}

function Found({ ledger }: { readonly ledger: LedgerView }) {
  const { texts, look, show, task, goTo } = usePane();
  const { text } = texts;
  const count = ledger.problems.reduce((sum, group) => sum + group.count, 0);
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text('workbook.title')}
      </Text>
      {ledger.isUnfilled ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text('workbook.unfilled')}</MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <MessageBar intent={count === 0 ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>
              {count === 0 ? text('workbook.sound') : text('workbook.problems', { count })}
            </MessageBarBody>
          </MessageBar>
          <ProblemGroups groups={ledger.problems} inCells />
        </>
      )}
      <FiguresTable
        caption={text('workbook.table')}
        headings={[text('workbook.table'), text('workbook.rows')]}
        rows={ledger.tables.map(({ table, sheet, rows }) => ({
          key: table,
          cells: [
            <Button
              key="sheet"
              size="small"
              appearance="transparent"
              style={{ padding: 0, textAlign: 'left', minWidth: 0, fontWeight: 'normal' }}
              aria-label={`${table}: ${text('workbook.sheet')} ${sheet}`}
              onClick={() => goTo({ sheet, address: 'A1' })}
            >
              {table === sheet ? table : `${table} (${sheet})`}
            </Button>,
            texts.count(rows),
          ],
        }))}
      />
      {ledger.notes.length > 0 && (
        <details>
          <summary>{text('workbook.notes', { count: ledger.notes.length })}</summary>
          <ul>
            {ledger.notes.map(({ kind, details }) => {
              const sentence = text(`note.${kind}`, details);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </details>
      )}
      <ColumnMappings key={JSON.stringify(ledger.mappings)} ledger={ledger} />
      <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
        <Button appearance="primary" onClick={() => show('post')}>
          {text('workbook.next')}
        </Button>
        <Button disabledFocusable={!!task.running} onClick={look}>
          {text('workbook.again')}
        </Button>
      </div>
    </Stack>
  );
}
