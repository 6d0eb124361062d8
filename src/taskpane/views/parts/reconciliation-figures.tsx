import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../../app/pane';
import { type CauseView, type ComparedView, type Place, type ReconciliationView } from '../../services';
import { type Texts } from '../../texts';
import { BacklogChart } from './backlog-chart';
import { FiguresTable } from './figures-table';
import { PlaceLink } from './place-link';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

/** Both sides, their difference and its causes, as a whole and by account. */
export function ReconciliationFigures({ view }: { readonly view: ReconciliationView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { accounts, backlog, causes, difference, sheets } = view;
  return (
    <section aria-label={text('reconcile.title')}>
      <Stack>
        <MessageBar intent={causes.length === 0 ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {causes.length === 0
              ? text('reconcile.agree')
              : text('reconcile.differ', { difference: texts.amount(difference) })}
          </MessageBarBody>
        </MessageBar>
        <Sides caption={text('reconcile.sides')} compared={view} />
        <Causes caption={text('reconcile.causes')} compared={view} />
        {accounts.map((account) => (
          <details key={account.accountNo}>
            <summary>
              {[account.accountNo || text('reconcile.noAccount'), account.accountName].filter(Boolean).join(' ')}:{' '}
              {texts.amount(account.difference)}
            </summary>
            {account.place && (
              <PlaceLink place={account.place}>{text('reconcile.goToAccount', { no: account.accountNo })}</PlaceLink>
            )}
            <Sides caption={account.accountNo || text('reconcile.noAccount')} compared={account} />
            <Causes caption={text('reconcile.causes')} compared={account} />
          </details>
        ))}
        {backlog.length > 0 && <BacklogChart months={backlog} />}
        <SheetLinks sheets={sheets} />
      </Stack>
    </section>
  );
}

/** A figure that leads to the first entry behind it. */
function placeLink(figure: string, place: Place | undefined): ReactNode {
  return (
    <PlaceLink key={figure} place={place}>
      {figure}
    </PlaceLink>
  );
}

interface ComparedProps {
  readonly caption: string;
  readonly compared: ComparedView;
}

function Sides({ caption, compared: { balance, balancePlace, difference, value, valuePlace } }: ComparedProps) {
  const { texts } = usePane();
  const { text } = texts;
  return (
    <FiguresTable
      caption={caption}
      headings={[text('reconcile.side'), text('run.amount')]}
      rows={[
        { key: 'balance', cells: [text('reconcile.balance'), placeLink(texts.amount(balance), balancePlace)] },
        { key: 'value', cells: [text('reconcile.value'), placeLink(texts.amount(value), valuePlace)] },
      ]}
      total={[text('adjust.difference'), texts.amount(difference)]}
    />
  );
}

function Causes({ caption, compared: { causes, difference } }: ComparedProps) {
  const { texts } = usePane();
  const { text } = texts;
  if (causes.length === 0) return null;
  return (
    <FiguresTable
      caption={caption}
      headings={[text('reconcile.cause'), text('run.count'), text('run.amount')]}
      rows={causes.map(({ amount, count, place, ...cause }) => ({
        key: `${cause.kind} ${cause.reason ?? ''}`,
        cells: [causeText(cause, texts), texts.count(count), placeLink(texts.amount(amount), place)],
      }))}
      total={[text('adjust.difference'), '', texts.amount(difference)]}
    />
  );
}

/** `Skipped: G/L account blocked` */
export function causeText({ kind, reason }: CauseView, texts: Texts): string {
  const cause = texts.text(`cause.${kind}`);
  if (reason === undefined) return cause;
  const passedOver = `passedOver.${reason}`;
  return `${cause}: ${texts.has(passedOver) ? texts.text(passedOver) : texts.reasonTitle(reason as never)}`;
}
