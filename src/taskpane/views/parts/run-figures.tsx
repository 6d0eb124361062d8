import { Link, Text } from '@fluentui/react-components';
import { type ReasonKind } from '../../../posting';
import { usePane } from '../../app/pane';
import { type OutcomeView, type RunView } from '../../services';
import { type Texts } from '../../texts';
import { FiguresTable } from './figures-table';
import { ProblemGroups } from './problem-groups';

/** The figures of a preview or of a posting. */
export function RunFigures({ run, posted }: { readonly run: RunView; readonly posted: boolean }) {
  const { texts, goTo } = usePane();
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
        />
      )}
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
      <FiguresTable
        caption={text('run.outcomes')}
        headings={[text('run.outcome'), text('run.count')]}
        rows={run.outcomes.map((outcome) => ({
          key: `${outcome.outcome} ${outcome.reason ?? ''}`,
          cells: [outcomeText(outcome, texts, posted), texts.count(outcome.count)],
        }))}
        total={[text('run.total'), texts.count(count)]}
      />
      {run.skipped.length > 0 && (
        <section aria-label={text('problem.skipped')}>
          <Text as="h3" weight="semibold">
            {text('problem.skipped')}
          </Text>
          <ProblemGroups groups={run.skipped} />
        </section>
      )}
      {run.sheets.length > 0 && (
        <SheetLinks sheets={run.sheets} open={(sheet) => goTo({ sheet, address: 'A1' })} title={text('run.sheets')} />
      )}
    </>
  );
}

/** The sheets that were written, to be looked at. */
export function SheetLinks({
  sheets,
  open,
  title,
}: {
  readonly sheets: readonly string[];
  readonly open: (sheet: string) => void;
  readonly title: string;
}) {
  return (
    <nav aria-label={title}>
      <Text weight="semibold">{title}: </Text>
      {sheets.map((sheet, index) => (
        <span key={sheet}>
          {index > 0 && ', '}
          <Link as="button" inline onClick={() => open(sheet)}>
            {sheet}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function outcomeText({ outcome, reason }: OutcomeView, texts: Texts, posted: boolean): string {
  const title = texts.text(`outcome.${outcome === 'posted' && !posted ? 'toPost' : outcome}`);
  if (reason === undefined) return title;
  const passedOver = `passedOver.${reason}`;
  const why = texts.has(passedOver) ? texts.text(passedOver) : texts.reasonTitle(reason as ReasonKind);
  return `${title}: ${why}`;
}
