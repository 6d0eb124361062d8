import { Text } from '@fluentui/react-components';
import { type ReasonKind } from '../../../posting';
import { usePane } from '../../app/pane';
import { type OutcomeView, type RunView } from '../../services';
import { type Texts } from '../../texts';
import { FiguresTable } from './figures-table';
import { ProblemGroups } from './problem-groups';
import { SheetLinks } from './sheet-links';

/** The figures of a preview or of a posting. What was skipped comes before the long table of accounts. */
export function RunFigures({ run, posted }: { readonly run: RunView; readonly posted: boolean }) {
  const { texts } = usePane();
  const { text } = texts;
  const count = run.outcomes.reduce((sum, outcome) => sum + outcome.count, 0);
  return (
    <>
      {run.byAccountType.length > 0 && (
        <FiguresTable
          caption={text('run.byAccountType')}
          headings={[text('run.account'), text('run.amount')]}
          rows={run.byAccountType.map(({ column, amount }) => ({
            key: column,
            cells: [text(`column.${column}`), texts.amount(amount)],
          }))}
          totals={[
            [text('run.debit'), texts.amount(run.debit)],
            [text('run.credit'), texts.amount(run.credit)],
            [text('run.net'), texts.amount(run.net)],
          ]}
        />
      )}
      {run.skipped.length > 0 && (
        <section aria-label={text('problem.skipped')}>
          <Text as="h3" weight="semibold">
            {text('problem.skipped')}
          </Text>
          <ProblemGroups groups={run.skipped} />
        </section>
      )}
      <FiguresTable
        caption={text('run.outcomes')}
        headings={[text('run.outcome'), text('run.count')]}
        rows={run.outcomes.map((outcome) => ({
          key: `${outcome.outcome} ${outcome.reason ?? ''}`,
          cells: [outcomeText(outcome, texts, posted), texts.count(outcome.count)],
        }))}
        total={[text('run.total'), texts.count(count)]}
      />
      {run.byPostingGroup.length > 0 && (
        <FiguresTable
          caption={text('run.byPostingGroup')}
          headings={[text('run.account'), text('run.debit'), text('run.credit')]}
          rows={run.byPostingGroup.map(({ accountNo, accountName, setup, debit, credit }) => ({
            key: `${accountNo} ${setup} ${accountName}`,
            cells: [`${accountNo} ${accountName} (${setup})`, texts.amount(debit), texts.amount(credit)],
          }))}
          total={['', texts.amount(run.debit), texts.amount(run.credit)]}
        />
      )}
      <SheetLinks sheets={run.sheets} />
    </>
  );
}

function outcomeText({ outcome, reason }: OutcomeView, texts: Texts, posted: boolean): string {
  const title = texts.text(`outcome.${outcome === 'posted' && !posted ? 'toPost' : outcome}`);
  if (reason === undefined) return title;
  const passedOver = `passedOver.${reason}`;
  const why = texts.has(passedOver) ? texts.text(passedOver) : texts.reasonTitle(reason as ReasonKind);
  return `${title}: ${why}`;
}
