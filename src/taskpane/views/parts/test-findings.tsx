import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type TestView } from '../../services';
import { ProblemGroups } from './problem-groups';
import { SheetLinks } from './sheet-links';

/** Everything that is wrong with what would be posted. */
export function TestFindings({ test }: { readonly test: TestView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { lines, linesWithProblems: found } = test;
  return (
    <>
      <MessageBar intent={found === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text('test.title')}</MessageBarTitle>{' '}
          {found === 0 ? text('test.sound', { lines }) : text('test.found', { found, lines })}
        </MessageBarBody>
      </MessageBar>
      {found > 0 && <Text size={200}>{text('test.overridden')}</Text>}
      <ProblemGroups groups={test.problems} />
      <SheetLinks sheets={test.sheets} />
    </>
  );
}
