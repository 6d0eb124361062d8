import { Text } from '@fluentui/react-components';
import { CloseCheck } from './parts/close-check';
import { JobView } from './parts/job-view';
import { ReconciliationCheck } from './parts/reconciliation-check';
import { usePane } from '../app/pane';

/** Inventory against the general ledger, and whether a period can be closed. */
export default function ReconcileView() {
  const { text } = usePane().texts;
  return (
    <JobView title="reconcile.title" intro="reconcile.intro">
      <ReconciliationCheck />
      <Text as="h3" weight="semibold">
        {text('close.title')}
      </Text>
      <Text size={200}>{text('close.intro')}</Text>
      <CloseCheck />
    </JobView>
  );
}
