import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type JournalView } from '../../services';
import { Buttons } from './buttons';
import { FiguresTable } from './figures-table';
import { JournalFiles } from './journal-files';
import { ProblemGroups } from './problem-groups';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

interface JournalFiguresProps {
  readonly journal: JournalView;
  readonly onAgain: () => void;
}

/** A journal that was made: its files, what people must know before they import it, and its totals; or why there is none. */
export function JournalFigures({ journal, onAgain }: JournalFiguresProps) {
  const { task, texts } = usePane();
  const { text } = texts;
  const { accounts, credit, debit, documents, files, lines, notes, problems, sheets } = journal;
  if (problems.length > 0) {
    return (
      <section aria-label={text('journal.result')}>
        <Stack>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text('journal.notMade')}</MessageBarBody>
          </MessageBar>
          <ProblemGroups groups={problems} />
          <Buttons>
            <Button disabled={!!task.running} onClick={onAgain}>
              {text('problem.again')}
            </Button>
          </Buttons>
        </Stack>
      </section>
    );
  }
  return (
    <section aria-label={text('journal.result')}>
      <Stack>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text('journal.made', { lines, documents })}</MessageBarTitle>{' '}
            {text('confirm.totals', { debit: texts.amount(debit), credit: texts.amount(credit) })}
          </MessageBarBody>
        </MessageBar>
        <JournalFiles files={files} />
        <SheetLinks sheets={sheets} />
        {notes.map(({ count, kind }) => (
          <MessageBar key={kind} intent={kind === 'cost-posted-stays-unset' ? 'warning' : 'info'} layout="multiline">
            <MessageBarBody>{text(`journal.note.${kind}`, { count })}</MessageBarBody>
          </MessageBar>
        ))}
        <Text size={200}>{text('journal.before')}</Text>
        <FiguresTable
          caption={text('journal.accounts')}
          headings={[text('run.account'), text('run.debit'), text('run.credit')]}
          rows={accounts.rows.map((account) => ({
            key: `${account.no} ${account.name}`,
            cells: [`${account.no} ${account.name}`.trim(), texts.amount(account.debit), texts.amount(account.credit)],
          }))}
          total={[text('adjust.total'), texts.amount(debit), texts.amount(credit)]}
        />
        {accounts.more > 0 && <Text size={200}>{text('problem.more', { count: accounts.more })}</Text>}
      </Stack>
    </section>
  );
}
