import { Button, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { usePane } from '../../app/pane';
import { type LedgerView } from '../../services';
import { ProblemGroups } from './problem-groups';
import { Stack } from './stack';

/** What this is good for, and sheets to begin with. */
export function FirstRun({ ledger }: { readonly ledger: LedgerView }) {
  const { texts, insertSheets, look, task } = usePane();
  const { text } = texts;
  const busy = !!task.running;
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text('start.title')}
      </Text>
      <Text>{text('start.intro')}</Text>
      <ul style={{ listStyleType: 'none', margin: 0, padding: 0 }}>
        {(['start.preview', 'start.skipped', 'start.undo'] as const).map((key) => (
          <li key={key} style={{ display: 'flex', gap: '8px', padding: '2px 0' }}>
            <CheckmarkCircleRegular aria-hidden style={{ flexShrink: 0, marginTop: '2px' }} />
            {text(key)}
          </li>
        ))}
      </ul>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => insertSheets('sample')}>
        {text('start.sample')}
      </Button>
      <Button disabledFocusable={busy} onClick={() => insertSheets('empty')}>
        {text('start.empty')}
      </Button>
      <Text>{text('start.own')}</Text>
      <Button appearance="subtle" disabledFocusable={busy} onClick={look}>
        {text('workbook.again')}
      </Button>
      {ledger.problems.some(({ kind }) => kind !== 'table-missing') && (
        <ProblemGroups groups={ledger.problems} inCells />
      )}
    </Stack>
  );
}
