import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type AmountText, type ComparedView, type Place, type ReconciliationView } from '../../services';
import { BacklogChart } from './backlog-chart';
import { causeText } from './cause-text';
import { FiguresTable } from './figures-table';
import { FigureLink, PlaceLink } from './place-link';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

/** Both sides, their difference and its causes, as a whole and by account. */
export function ReconciliationFigures({ view }: { readonly view: ReconciliationView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { accounts, backlog, causes, difference, itemsPlace, sheets } = view;
  return (
    <section aria-label={text('reconcile.title')}>
      <Stack>
        <MessageBar intent={causes.length === 0 ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {causes.length === 0 ? (
              text('reconcile.agree')
            ) : (
              <FigureLink place={itemsPlace}>
                {text('reconcile.differ', { difference: texts.amount(difference) })}
              </FigureLink>
            )}
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

interface ComparedProps {
  readonly caption: string;
  readonly compared: ComparedView;
}

function Sides({ caption, compared }: ComparedProps) {
  const { text } = usePane().texts;
  const { balance, balancePlace, value, valuePlace } = compared;
  return (
    <FiguresTable
      caption={caption}
      headings={[text('reconcile.side'), text('run.amount')]}
      rows={[
        {
          key: 'balance',
          cells: [text('reconcile.balance'), <Amount key="at" amount={balance} place={balancePlace} />],
        },
        { key: 'value', cells: [text('reconcile.value'), <Amount key="at" amount={value} place={valuePlace} />] },
      ]}
      total={[text('adjust.difference'), <Difference key="at" of={compared} />]}
    />
  );
}

function Causes({ caption, compared }: ComparedProps) {
  const { texts } = usePane();
  const { text } = texts;
  const { causes } = compared;
  if (causes.length === 0) return null;
  return (
    <FiguresTable
      caption={caption}
      headings={[text('reconcile.cause'), text('run.count'), text('run.amount')]}
      rows={causes.map(({ amount, count, itemsPlace, place, ...cause }) => ({
        key: `${cause.kind} ${cause.reason ?? ''}`,
        cells: [
          causeText(cause, texts),
          <FigureLink key="count" place={itemsPlace}>
            {texts.count(count)}
          </FigureLink>,
          <Amount key="amount" amount={amount} place={place} />,
        ],
      }))}
      total={[text('adjust.difference'), '', <Difference key="at" of={compared} />]}
    />
  );
}

/** A difference leads to the reconciling items that add up to it. */
function Difference({ of: { difference, itemsPlace } }: { readonly of: ComparedView }) {
  return <Amount amount={difference} place={itemsPlace} />;
}

function Amount({ amount, place }: { readonly amount: AmountText; readonly place: Place | undefined }) {
  return <FigureLink place={place}>{usePane().texts.amount(amount)}</FigureLink>;
}
