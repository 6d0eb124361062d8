import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../app/pane';
import { type RunNote } from '../../services';
import { type TextKey, type Texts } from '../../texts';
import { ConfirmDialog } from './confirm-dialog';
import { runText } from './run-text';
import { Stack } from './stack';

type Name = 'task' | 'title' | 'ask' | 'confirmTitle' | 'confirm' | 'cancel';

/** What is said of each kind of run. */
const TEXTS: Readonly<Record<RunNote['job'], Readonly<Record<Name, TextKey>>>> = {
  post: {
    task: 'task.undo',
    title: 'undo.title',
    ask: 'undo.ask',
    confirmTitle: 'undo.confirmTitle',
    confirm: 'undo.confirm',
    cancel: 'undo.cancel',
  },
  adjust: {
    task: 'adjust.task.undo',
    title: 'adjust.undoTitle',
    ask: 'adjust.undoAsk',
    confirmTitle: 'adjust.undoConfirmTitle',
    confirm: 'adjust.undoConfirm',
    cancel: 'adjust.undoCancel',
  },
};

/** The last run, if it is of this kind and can be taken back. */
export function LastRun({ job, onUndone }: { readonly job: RunNote['job']; readonly onUndone: () => void }) {
  const { undoable, task, texts, services, refreshRuns } = usePane();
  const [asking, ask] = useState(false);
  const askedFrom = useRestoreFocusTarget();
  const { text } = texts;
  const keys = TEXTS[job];
  if (undoable?.job !== job) return null;
  const undo = async (): Promise<void> => {
    ask(false);
    const undone = await task.run(
      keys.task,
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
        {text(keys.title)}
      </Text>
      <Text size={200}>{runText(undoable, texts)}</Text>
      <Button
        {...askedFrom}
        size="small"
        style={{ alignSelf: 'start' }}
        disabledFocusable={!!task.running}
        onClick={() => ask(true)}
      >
        {text(keys.ask)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={text(keys.confirmTitle)}
          sentences={whatIsTakenBack(undoable, texts)}
          confirm={text(keys.confirm)}
          cancel={text(keys.cancel)}
          onConfirm={() => void undo()}
          onCancel={() => ask(false)}
        />
      )}
    </Stack>
  );
}

function whatIsTakenBack(run: RunNote, { text }: Texts): string[] {
  const { registerNo, fromEntryNo: from, toEntryNo: to, valueEntries } = run;
  if (run.job === 'post') {
    return [
      text('undo.entries', { from, to }),
      text('undo.valueEntries', { valueEntries }),
      text('undo.register', { registerNo }),
    ];
  }
  return [
    ...(valueEntries === 0 ? [] : [text('adjust.undoEntries', { from, to })]),
    text('adjust.undoChanges'),
    text('adjust.undoRegister', { registerNo }),
  ];
}
