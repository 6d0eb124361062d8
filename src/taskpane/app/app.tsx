import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type ExcelSilence, type PaneHost } from '../office';
import { type PaneServices } from '../services';
import { type Texts } from '../texts';
import { type JobId } from './jobs';
import { type Pane, PaneContext } from './pane';
import { type RequestedJob } from './requested-job';
import { Shell } from './shell';
import { DARK, LIGHT } from './theme';
import { useDark } from './use-dark';
import { useRequestedJob } from './use-requested-job';
import { useTask } from './use-task';
import { useWorkbook } from './use-workbook';

export interface AppProps {
  readonly services: PaneServices;
  readonly texts: Texts;
  readonly host: PaneHost;
  readonly silence: ExcelSilence;
  readonly requested: RequestedJob;
}

/** The pane. */
export function App({ services, texts, host, silence, requested }: AppProps) {
  const isDark = useDark(host);
  const task = useTask(services);
  const workbook = useWorkbook(services, task);
  const [job, show] = useState<JobId>('workbook');
  const { asked, takeAsked } = useRequestedJob(requested, show);
  const { run } = task;
  const pane = useMemo<Pane>(
    () => ({
      services,
      texts,
      silence,
      task,
      ...workbook,
      savesFiles: host.savesFiles,
      openWorkbook: (content) => void run('summary.openTask', () => host.openWorkbook(content)),
      goTo: (place) => void run('task.goTo', () => services.goTo(place)),
      show,
      asked,
      takeAsked,
    }),
    [services, texts, silence, task, workbook, host, run, asked, takeAsked],
  );
  return (
    <FluentProvider theme={isDark ? DARK : LIGHT} style={{ colorScheme: isDark ? 'dark' : 'light' }}>
      <AriaLiveAnnouncer>
        <PaneContext value={pane}>
          <Shell job={job} />
        </PaneContext>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
