import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../app/pane';
import { ConfirmDialog } from './confirm-dialog';
import { runText } from './run-text';
import { Stack } from './stack';

/** The posting that can be taken back. */
export function LastPosting({ onUndone }: { readonly onUndone: () => void }) {
  const { undoable, task, texts, services, refreshRuns } = usePane();
  const [asking, ask] = useState(false);
  const { text } = texts;
  if (undoable?.job !== 'post') return null;
  const { registerNo, fromEntryNo: from, toEntryNo: to, valueEntries } = undoable;
  const undo = async (): Promise<void> => {
    ask(false);
    const undone = await task.run(
      'task.undo',
      async (onProgress) => {
        await services.undo(onProgress);
        return true;
      },
      () => void undo(),
    );
    await refreshRuns();
    if (undone) onUndone();
  };
  return (
    <Stack>
      <Text as="h3" weight="semibold">
        {text('undo.title')}
      </Text>
      <Text size={200}>{runText(undoable, texts)}</Text>
      <Button size="small" style={{ alignSelf: 'start' }} disabled={!!task.running} onClick={() => ask(true)}>
        {text('undo.ask')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={text('undo.confirmTitle')}
          sentences={[
            text('undo.entries', { from, to }),
            text('undo.valueEntries', { valueEntries }),
            text('undo.register', { registerNo }),
          ]}
          confirm={text('undo.confirm')}
          cancel={text('undo.cancel')}
          onConfirm={() => void undo()}
          onCancel={() => ask(false)}
        />
      )}
    </Stack>
  );
}
