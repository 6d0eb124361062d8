import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type LedgerView } from '../../services';
import { type TextKey } from '../../texts';

/** Why nothing can be done with a workbook yet; undefined when something can. */
export function whyNotReady(ledger: LedgerView | undefined): TextKey | undefined {
  if (!ledger || ledger.isEmpty) return 'post.noLedger';
  return ledger.isUnfilled ? 'post.unfilled' : undefined;
}

/** Why nothing can be done here yet, and the way to where it is mended. */
export function NotReady({ sentence }: { readonly sentence: string }) {
  const { texts, show } = usePane();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => show('workbook')}>
          {texts.text('post.toWorkbook')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
