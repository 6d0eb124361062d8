import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { usePane } from '../../app/pane';
import { type RunningTask } from '../../app/use-task';
import { type Texts } from '../../texts';
import { ExcelSilenceBar } from './excel-silence';

/** What takes less than this is not worth a progress bar. */
const SHOWN_AFTER = 500;
/** Those who hear the pane are told of rows so often, not at each block. */
const SPOKEN_EVERY = 10_000;

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is going on, how far it has come, and how to stop it. */
export function TaskProgress() {
  const styles = useStyles();
  const { silence, task, texts } = usePane();
  const { running, done, failed } = task;
  const end = failed ? texts.text('task.failed', { task: texts.text(failed.title) }) : undefined;
  return (
    <>
      <div role="status" className={styles.heard}>
        {running && <Spoken key={running.title} running={running} />}
        {!running && (end ?? (done && texts.text('task.done', { task: texts.text(done) })))}
      </div>
      {running && <Bar key={running.title} running={running} />}
      <ExcelSilenceBar silence={silence} texts={texts} />
    </>
  );
}

/** What is being done, and every so often how far it has come. */
function Spoken({ running }: { readonly running: RunningTask }) {
  const { texts } = usePane();
  const [said, setSaid] = useState(() => texts.text(running.title));
  const speak = useEffectEvent(() => setSaid(sentence(running, texts)));
  useEffect(() => {
    const timer = setInterval(speak, SPOKEN_EVERY);
    return () => clearInterval(timer);
  }, []);
  return said;
}

function Bar({ running }: { readonly running: RunningTask }) {
  const styles = useStyles();
  const { task, texts } = usePane();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { progress, cancelling } = running;
  const share = progress?.of ? progress.rows / progress.of : undefined;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <Text size={200}>{cancelling ? texts.text('task.cancelling') : sentence(running, texts)}</Text>
        <Button size="small" disabledFocusable={cancelling} onClick={task.cancel}>
          {texts.text('task.cancel')}
        </Button>
      </div>
      <ProgressBar aria-label={texts.text(running.title)} {...(share !== undefined && { value: share })} />
    </div>
  );
}

function sentence({ title, progress }: RunningTask, texts: Texts): string {
  if (!progress) return `${texts.text(title)}…`;
  const { doing, sheet, rows, of } = progress;
  return of === undefined
    ? texts.text(`task.${doing}`, { sheet, rows })
    : texts.text(`task.${doing}Of`, { sheet, rows, of });
}
