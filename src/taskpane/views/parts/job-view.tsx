import { Text } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../../app/pane';
import { type TextKey } from '../../texts';
import { NotReady, whyNotReady } from './not-ready';
import { Stack } from './stack';

interface JobViewProps {
  readonly title: TextKey;
  readonly intro: TextKey;
  readonly children: ReactNode;
}

/** A view of one job that needs a ledger: its title, what it is for, its form and its findings. */
export function JobView({ title, intro, children }: JobViewProps) {
  const { texts, ledger } = usePane();
  const { text } = texts;
  const notReady = whyNotReady(ledger);
  if (notReady) return <NotReady sentence={text(notReady)} />;
  return (
    <Stack>
      <Text as="h2" size={400} weight="semibold">
        {text(title)}
      </Text>
      <Text size={200}>{text(intro)}</Text>
      {children}
    </Stack>
  );
}
