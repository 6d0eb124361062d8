import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { type Pane, usePane } from '../app/pane';
import { type AdjustmentForm, type AdjustmentView, EMPTY_ADJUSTMENT_FORM } from '../services';
import { type Texts } from '../texts';
import { AdjustmentFigures } from './parts/adjustment-figures';
import { AdjustmentFormFields } from './parts/adjustment-form';
import { ConfirmDialog } from './parts/confirm-dialog';
import { ExplainCost } from './parts/explain-cost';
import { LastRun } from './parts/last-run';
import { NotReady, whyNotReady } from './parts/not-ready';
import { Stack } from './parts/stack';

/** What the last job showed. */
interface Shown {
  readonly view: AdjustmentView;
  readonly adjusted: boolean;
}

/** Adjust Cost - Item Entries: preview, run, and where a cost comes from. */
export default function AdjustView() {
  const pane = usePane();
  const { texts, task, ledger, show: turnTo } = pane;
  const { text } = texts;
  const [form, setForm] = useState<AdjustmentForm>(EMPTY_ADJUSTMENT_FORM);
  const [shown, setShown] = useState<Shown>();
  const [prepared, setPrepared] = useState<AdjustmentView>();
  const jobs = jobsOf(pane, form, setShown, setPrepared);
  const askedFrom = useRestoreFocusTarget();
  const notReady = whyNotReady(ledger);
  if (notReady) return <NotReady sentence={text(notReady)} />;
  const busy = !!task.running;
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text('adjust.title')}
      </Text>
      <Text size={200}>{text('adjust.intro')}</Text>
      <AdjustmentFormFields form={form} onChange={setForm} />
      <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
        <Button appearance="primary" disabledFocusable={busy} onClick={jobs.preview}>
          {text('adjust.preview')}
        </Button>
        <Button {...askedFrom} disabledFocusable={busy || !!pane.unfinished} onClick={jobs.prepare}>
          {text('adjust.run')}
        </Button>
      </div>
      {shown && <Result {...shown} again={jobs.preview} toPost={() => turnTo('post')} />}
      <LastRun job="adjust" onUndone={() => setShown(undefined)} />
      <ExplainCost form={form} />
      {prepared && (
        <ConfirmDialog
          title={text('adjust.confirmTitle')}
          sentences={willBeWritten(prepared, texts)}
          confirm={text('adjust.confirm')}
          cancel={text('adjust.cancel')}
          onConfirm={jobs.adjust}
          onCancel={() => setPrepared(undefined)}
        />
      )}
    </Stack>
  );
}

interface ResultProps extends Shown {
  readonly again: () => void;
  readonly toPost: () => void;
}

function Result({ view, adjusted, again, toPost }: ResultProps) {
  const { texts, task } = usePane();
  const { text } = texts;
  return (
    <section aria-label={text(adjusted ? 'adjust.adjustedTitle' : 'adjust.previewTitle')}>
      <Stack>
        <AdjustmentFigures view={view} adjusted={adjusted} />
        <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
          {view.problems.length > 0 && (
            <Button disabledFocusable={!!task.running} onClick={again}>
              {text('problem.again')}
            </Button>
          )}
          {(adjusted || view.registerNo === undefined) && (
            <Button appearance="primary" onClick={toPost}>
              {text('adjust.toPost')}
            </Button>
          )}
        </div>
      </Stack>
    </section>
  );
}

interface AdjustmentJobs {
  readonly preview: () => void;
  readonly prepare: () => void;
  readonly adjust: () => void;
}

function jobsOf(
  { task, services, refreshRuns }: Pane,
  form: AdjustmentForm,
  show: (shown: Shown | undefined) => void,
  ask: (prepared: AdjustmentView | undefined) => void,
): AdjustmentJobs {
  const preview = async (): Promise<void> => {
    const view = await task.run(
      'adjust.task.preview',
      (onProgress) =>
        services.previewAdjustment(form, onProgress, (figures) => show({ view: figures, adjusted: false })),
      () => void preview(),
    );
    if (view) show({ view, adjusted: false });
  };
  const prepare = async (): Promise<void> => {
    const view = await task.run(
      'adjust.task.prepare',
      (onProgress) => services.prepareAdjustment(form, onProgress),
      () => void prepare(),
    );
    if (!view) return;
    if (view.registerNo === undefined) show({ view, adjusted: false });
    else ask(view);
  };
  const adjust = async (): Promise<void> => {
    ask(undefined);
    const view = await task.run(
      'adjust.task.run',
      (onProgress) => services.adjust(onProgress),
      () => void prepare(),
    );
    await refreshRuns();
    if (view) show({ view, adjusted: true });
  };
  return {
    preview: () => void preview(),
    prepare: () => void prepare(),
    adjust: () => void adjust(),
  };
}

/** What the run will write, before it does. */
function willBeWritten(view: AdjustmentView, texts: Texts): string[] {
  const { changedSheets, fromEntryNo: from, itemsLeftAlone, newValueEntries, registerNo, toEntryNo: to } = view;
  const { text } = texts;
  return [
    newValueEntries === 0
      ? text('adjust.confirmNoEntries')
      : text('adjust.confirmEntries', {
          newValueEntries,
          from,
          to,
          sheet: view.valueEntrySheet,
          difference: texts.amount(view.difference),
        }),
    ...(view.unitCosts === 0 ? [] : [`${text('adjust.unitCosts', { count: view.unitCosts })}.`]),
    ...(changedSheets.length === 0 ? [] : [text('adjust.confirmChanges', { sheets: changedSheets.join(', ') })]),
    text('adjust.confirmReports'),
    ...(itemsLeftAlone === 0 ? [] : [text('adjust.confirmLeftAlone', { count: itemsLeftAlone })]),
    ...(registerNo === undefined ? [] : [text('adjust.confirmRegister', { registerNo })]),
  ];
}
