import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { runText } from './run-text';

/** A run broke: nothing else can be written before it is finished or rolled back. */
export function RecoveryBanner() {
  const { unfinished, task, texts, services, refreshRuns, look } = usePane();
  if (!unfinished) return null;
  const { job, state } = unfinished;
  const undoing = state === 'undoing';
  const broken = job === 'adjust' ? 'adjust.brokenTitle' : 'recovery.title';
  const recover = async (title: 'task.finish' | 'task.rollBack'): Promise<void> => {
    const recovered = await task.run(
      title,
      async (onProgress) => {
        await (title === 'task.finish' ? services.finish(onProgress) : services.rollBack(onProgress));
        return true;
      },
      () => void recover(title),
    );
    await refreshRuns();
    // Reading would wipe away why it failed.
    if (recovered) look();
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.text(undoing ? 'recovery.undoingTitle' : broken)}</MessageBarTitle>
        <div>{runText(unfinished, texts)}</div>
        <div>{texts.text(undoing ? 'recovery.undoingHint' : 'recovery.finishHint')}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={!!task.running} onClick={() => void recover('task.finish')}>
          {texts.text('recovery.finish')}
        </Button>
        {!undoing && (
          <Button size="small" disabledFocusable={!!task.running} onClick={() => void recover('task.rollBack')}>
            {texts.text('recovery.rollBack')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
