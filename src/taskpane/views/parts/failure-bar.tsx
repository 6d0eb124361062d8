import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { usePane } from '../../app/pane';
import { type FailureView } from '../../services';
import { type Texts } from '../../texts';

/** Why the last job was not done, and how to do it again. */
export function FailureBar() {
  const { task, texts, show } = usePane();
  if (!task.failed) return null;
  const { failure, again } = task.failed;
  return (
    <MessageBar intent={failure.kind === 'cancelled' ? 'info' : 'error'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{texts.failureTitle(failure.kind, failure.sheets)}</MessageBarTitle>
        {sentences(failure, texts).map((sentence) => (
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

/** Failures whose title says everything need no further words. */
const TOLD_BY_TITLE: ReadonlySet<FailureView['kind']> = new Set([
  'cancelled',
  'unreadable',
  'sheets-changed',
  'unfinished',
  'cannot-finish',
  'cannot-undo',
]);

function sentences({ kind, message, reasons }: FailureView, texts: Texts): string[] {
  if (reasons) {
    return reasons.map(
      ({ kind: reason, details }) => `${texts.reasonMessage(reason, details)} ${texts.reasonFix(reason, details)}`,
    );
  }
  return TOLD_BY_TITLE.has(kind) ? [] : [message];
}
