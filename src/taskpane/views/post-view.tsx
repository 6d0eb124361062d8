import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { type CommandJob } from '../../commands';
import { type Pane, usePane } from '../app/pane';
import { EMPTY_FORM, type PostingForm, type RunView, type TestView } from '../services';
import { type Texts } from '../texts';
import { ConfirmDialog } from './parts/confirm-dialog';
import { LastRun } from './parts/last-run';
import { NotReady, whyNotReady } from './parts/not-ready';
import { PostingFormFields } from './parts/posting-form';
import { RunFigures } from './parts/run-figures';
import { Stack } from './parts/stack';
import { TestFindings } from './parts/test-findings';

/** What the last job showed. */
type Shown =
  { readonly job: 'preview' | 'post'; readonly run: RunView } | { readonly job: 'test'; readonly test: TestView };

/** Post Inventory Cost to G/L: preview, test, post. */
export default function PostView() {
  const pane = usePane();
  const { texts, task, ledger, asked, takeAsked } = pane;
  const { text } = texts;
  const [form, setForm] = useState<PostingForm>(EMPTY_FORM);
  const [shown, setShown] = useState<Shown>();
  const [prepared, setPrepared] = useState<RunView>();
  const jobs = jobsOf(pane, form, setShown, setPrepared);
  const askedFrom = useRestoreFocusTarget();
  const notReady = whyNotReady(ledger) ?? (ledger?.problems.length ? 'post.unreadable' : undefined);
  const busy = !!task.running;
  const beginAsked = useEffectEvent((job: CommandJob) => {
    takeAsked();
    if (notReady) return;
    if (job !== 'post') jobs[job]();
    else if (!pane.unfinished) jobs.prepare();
  });
  const canBegin = !!ledger && !busy;
  useEffect(() => {
    if (asked && canBegin) beginAsked(asked);
  }, [asked, canBegin]);
  if (notReady) return <NotReady sentence={text(notReady)} />;
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text('post.title')}
      </Text>
      <PostingFormFields form={form} onChange={setForm} />
      <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
        <Button appearance="primary" disabledFocusable={busy} onClick={jobs.preview}>
          {text('post.preview')}
        </Button>
        <Button disabledFocusable={busy} onClick={jobs.test}>
          {text('post.test')}
        </Button>
        <Button {...askedFrom} disabledFocusable={busy || !!pane.unfinished} onClick={jobs.prepare}>
          {text('post.post')}
        </Button>
      </div>
      {shown && <Result shown={shown} again={shown.job === 'test' ? jobs.test : jobs.preview} />}
      <LastRun job="post" onUndone={() => setShown(undefined)} />
      {prepared && (
        <ConfirmDialog
          title={text('confirm.title')}
          sentences={willBeWritten(prepared, texts)}
          confirm={text('confirm.post')}
          cancel={text('confirm.cancel')}
          onConfirm={jobs.post}
          onCancel={() => setPrepared(undefined)}
        />
      )}
    </Stack>
  );
}

interface PostingJobs {
  readonly preview: () => void;
  readonly test: () => void;
  readonly prepare: () => void;
  readonly post: () => void;
}

function jobsOf(
  { task, services, refreshRuns }: Pane,
  form: PostingForm,
  show: (shown: Shown | undefined) => void,
  ask: (prepared: RunView | undefined) => void,
): PostingJobs {
  const preview = async (): Promise<void> => {
    const run = await task.run(
      'task.preview',
      (onProgress) => services.preview(form, onProgress, (figures) => show({ job: 'preview', run: figures })),
      () => void preview(),
    );
    if (run) show({ job: 'preview', run });
  };
  const test = async (): Promise<void> => {
    const found = await task.run(
      'task.test',
      (onProgress) => services.test(form, onProgress),
      () => void test(),
    );
    if (found) show({ job: 'test', test: found });
  };
  const prepare = async (): Promise<void> => {
    const run = await task.run(
      'task.prepare',
      (onProgress) => services.prepare(form, onProgress),
      () => void prepare(),
    );
    if (!run) return;
    if (run.glEntries > 0) ask(run);
    else show({ job: 'preview', run });
  };
  const post = async (): Promise<void> => {
    ask(undefined);
    const run = await task.run(
      'task.post',
      (onProgress) => services.post(onProgress),
      () => void prepare(),
    );
    await refreshRuns();
    if (run) show({ job: 'post', run });
  };
  return {
    preview: () => void preview(),
    test: () => void test(),
    prepare: () => void prepare(),
    post: () => void post(),
  };
}

function Result({ shown, again }: { readonly shown: Shown; readonly again: () => void }) {
  const { texts, task } = usePane();
  const { text } = texts;
  const mended = shown.job === 'test' ? shown.test.problems.length > 0 : shown.run.skipped.length > 0;
  return (
    <section
      aria-label={text(shown.job === 'test' ? 'test.title' : shown.job === 'post' ? 'run.posted' : 'run.preview')}
    >
      <Stack>
        {shown.job === 'test' ? (
          <TestFindings test={shown.test} />
        ) : (
          <Run run={shown.run} posted={shown.job === 'post'} />
        )}
        {mended && (
          <Button style={{ alignSelf: 'start' }} disabledFocusable={!!task.running} onClick={again}>
            {text('problem.again')}
          </Button>
        )}
      </Stack>
    </section>
  );
}

function Run({ run, posted }: { readonly run: RunView; readonly posted: boolean }) {
  const { text } = usePane().texts;
  const { registerNo, glEntries, fromEntryNo: from, toEntryNo: to, valueEntries } = run;
  const wasPosted = posted && registerNo !== undefined;
  const sentence = wasPosted
    ? text('run.postedIs', { registerNo, glEntries, from, to, valueEntries })
    : text(glEntries === 0 ? 'run.nothing' : 'run.previewIs');
  return (
    <>
      <MessageBar intent={wasPosted ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text(posted ? 'run.posted' : 'run.preview')}</MessageBarTitle> {sentence}
        </MessageBarBody>
      </MessageBar>
      <RunFigures run={run} posted={posted} />
    </>
  );
}

/** What posting will write, before it does. */
function willBeWritten(run: RunView, texts: Texts): string[] {
  const { glEntries, fromEntryNo: from, toEntryNo: to, glSheet: sheet, valueEntries } = run;
  const skipped = run.skipped.reduce((sum, { count }) => sum + count, 0);
  return [
    texts.text('confirm.entries', { glEntries, from, to, sheet }),
    texts.text('confirm.totals', { debit: texts.amount(run.debit), credit: texts.amount(run.credit) }),
    texts.text('confirm.valueEntries', { valueEntries }),
    ...(run.registerNo === undefined ? [] : [texts.text('confirm.register', { registerNo: run.registerNo })]),
    ...(skipped === 0 ? [] : [texts.text('confirm.skipped', { count: skipped })]),
  ];
}
