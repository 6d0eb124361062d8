import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type SlowExcel } from '../../app/slow-excel';
import { usePane } from '../../app/pane';

interface SlowNoticeProps {
  readonly slow: SlowExcel;
  /** Milliseconds after which Excel is not waited for any longer. */
  readonly giveUpAfter: number;
}

/** Excel keeps the pane waiting: for how long, why that may be, and when it is given up. */
export function SlowNotice({ slow, giveUpAfter }: SlowNoticeProps) {
  const since = useSyncExternalStore(slow.subscribe, slow.silentSince);
  if (since === undefined) return null;
  return <Waiting since={since} giveUpAfter={giveUpAfter} />;
}

function Waiting({ since, giveUpAfter }: { readonly since: number; readonly giveUpAfter: number }) {
  const { text } = usePane().texts;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.round((now - since) / 1000);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text('task.slow', { seconds })} {text('task.slowLimit', { seconds: Math.round(giveUpAfter / 1000) })}
      </MessageBarBody>
    </MessageBar>
  );
}
