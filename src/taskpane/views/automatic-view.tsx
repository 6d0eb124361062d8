import { MessageBar, MessageBarBody, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { type ArrivalView } from '../services';
import { failureSentences } from './parts/failure-text';
import { Stack } from './parts/stack';

interface Arrival extends ArrivalView {
  readonly at: Date;
}

/** Automatic Cost Posting: value entries are posted per entry as they arrive. */
export default function AutomaticView() {
  const { texts, task, services, ledger, refreshRuns } = usePane();
  const { text } = texts;
  const [on, setOn] = useState(false);
  const [arrival, setArrival] = useState<Arrival>();
  const arrive = (arrived: ArrivalView): void => {
    setArrival({ ...arrived, at: new Date() });
    void refreshRuns();
  };
  const turn = async (wanted: boolean): Promise<void> => {
    const turned = await task.run('task.automatic', async () => {
      await (wanted ? services.startAutomaticPosting('', arrive) : services.stopAutomaticPosting());
      return true;
    });
    if (turned) setOn(wanted);
  };
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text('automatic.title')}
      </Text>
      <Switch
        label={text('automatic.switch')}
        checked={on}
        disabled={!!task.running || !ledger || ledger.isEmpty}
        onChange={(_, { checked }) => void turn(checked)}
      />
      <Text size={200}>{text('automatic.intro')}</Text>
      {ledger && (
        <Text size={200}>{text(ledger.automaticCostPosting ? 'automatic.setupOn' : 'automatic.setupOff')}</Text>
      )}
      <Text role="status">{text(on ? 'automatic.on' : 'automatic.off')}</Text>
      {arrival && <LastArrival arrival={arrival} />}
    </Stack>
  );
}

function LastArrival({ arrival }: { readonly arrival: Arrival }) {
  const { texts } = usePane();
  const { valueEntries, glEntries, failure, at } = arrival;
  return (
    <section aria-label={texts.text('automatic.last')}>
      <MessageBar intent={failure ? 'error' : 'success'} layout="multiline">
        <MessageBarBody>
          {texts.text(failure ? 'automatic.failed' : 'automatic.posted', { valueEntries, glEntries })}{' '}
          {texts.text('automatic.at', { time: texts.time(at) })}
          {failure &&
            [texts.failureTitle(failure), ...failureSentences(failure, texts)].map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
        </MessageBarBody>
      </MessageBar>
    </section>
  );
}
