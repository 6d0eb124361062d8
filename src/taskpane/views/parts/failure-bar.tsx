import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { usePane } from '../../app/pane';
import { failureSentences } from './failure-text';

/** Why the last job was not done, and how to do it again. */
export function FailureBar() {
  const { task, texts, show } = usePane();
  if (!task.failed) return null;
  const { failure, again } = task.failed;
  return (
    <MessageBar intent={failure.kind === 'cancelled' ? 'info' : 'error'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{texts.failureTitle(failure)}</MessageBarTitle>
        {failureSentences(failure, texts).map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.text('failure.dismiss')}
            onClick={task.dismiss}
          />
        }
      >
        {failure.kind === 'unreadable' && (
          <Button size="small" onClick={() => show('workbook')}>
            {texts.text('failure.showProblems')}
          </Button>
        )}
        {again && (
          <Button size="small" onClick={again}>
            {texts.text('failure.again')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
