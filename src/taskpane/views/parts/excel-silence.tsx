import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type ExcelSilence } from '../../office';
import { type Texts } from '../../texts';

/** Excel keeps the pane waiting: for how long, why that may be, and when it is given up. */
export function ExcelSilenceBar({ silence, texts }: { readonly silence: ExcelSilence; readonly texts: Texts }) {
  const since = useSyncExternalStore(silence.subscribe, silence.since);
  return since === undefined ? null : <Waiting key={since} {...{ since, texts }} givenUpAfter={silence.givenUpAfter} />;
}

interface WaitingProps {
  readonly since: number;
  readonly givenUpAfter: number;
  readonly texts: Texts;
}

function Waiting({ givenUpAfter, since, texts }: WaitingProps) {
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsSince(since)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.text('task.slow', { seconds })}{' '}
        {texts.text('task.slowLimit', { seconds: Math.round(givenUpAfter / 1000) })}
      </MessageBarBody>
    </MessageBar>
  );
}

const secondsSince = (since: number): number => Math.round((Date.now() - since) / 1000);
