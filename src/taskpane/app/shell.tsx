import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import { FailureBar } from '../views/parts/failure-bar';
import { RecoveryBanner } from '../views/parts/recovery-banner';
import { TaskProgress } from '../views/parts/task-progress';
import { JobTabs } from './job-tabs';
import { JOBS, type JobId } from './jobs';
import { usePane } from './pane';
import { useKeptFocus } from './use-kept-focus';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    minWidth: '300px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  brand: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Tabs on top, the job below, what is going on between them, and the brand at the bottom. */
export function Shell({ job }: { readonly job: JobId }) {
  const styles = useStyles();
  const { text } = usePane().texts;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className={styles.pane}>
      <header className={styles.top}>
        <JobTabs job={job} />
        <TaskProgress />
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1 className={styles.heard}>{text('app.name')}</h1>
        <RecoveryBanner />
        <FailureBar />
        <JobPanels job={job} />
      </main>
      <footer className={styles.brand}>
        <span>{text('app.private')}</span>
        <Link href="help.html" target="_blank" rel="noreferrer" inline>
          {text('app.help')}
        </Link>
      </footer>
    </div>
  );
}

/** A job that was seen once stays, so that nothing that was typed or worked out is lost when another is looked at. */
function JobPanels({ job }: { readonly job: JobId }) {
  const { text } = usePane().texts;
  const [seen, setSeen] = useState<ReadonlySet<JobId>>(new Set([job]));
  if (!seen.has(job)) setSeen(new Set([...seen, job]));
  return JOBS.filter(({ id }) => id === job || seen.has(id)).map(({ id, view: View, title }) => (
    <div key={id} role="tabpanel" id={`panel-${id}`} aria-label={text(title)} hidden={id !== job}>
      <Suspense fallback={<p>{text('app.opening')}</p>}>
        <View />
      </Suspense>
    </div>
  ));
}
