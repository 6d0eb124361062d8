import { Button, Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { usePane } from '../../app/pane';
import { type ClosingReasonView, type ClosingView } from '../../services';
import { type Texts } from '../../texts';
import { Buttons } from './buttons';
import { closingWhat, closingWhere } from './closing-text';
import { FiguresTable } from './figures-table';
import { MaterialityField } from './materiality-field';
import { FigureLink, PlaceLink } from './place-link';
import { SheetLinks } from './sheet-links';
import { Stack } from './stack';

/** Can this period be closed? One answer, and its reasons. */
export function CloseCheck() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [period, setPeriod] = useState(lastMonth);
  const [materiality, setMateriality] = useState('0');
  const [view, setView] = useState<ClosingView>();
  const plain = texts.plainAmount(materiality);
  const { from, to } = period;
  const isPeriod = from !== '' && to !== '' && from <= to;
  const check = async (): Promise<void> => {
    const found = await task.run(
      'close.task',
      (onProgress) => services.canClose({ from, to, materiality: plain!, userID: '' }, onProgress),
      () => void check(),
    );
    if (found) setView(found);
  };
  return (
    <>
      <Field label={text('close.from')}>
        <Input type="date" value={from} onChange={(_, { value }) => setPeriod({ from: value, to })} />
      </Field>
      <Field label={text('close.to')} {...(!isPeriod && { validationMessage: text('close.noPeriod') })}>
        <Input type="date" value={to} onChange={(_, { value }) => setPeriod({ from, to: value })} />
      </Field>
      <MaterialityField value={materiality} hint="close.materialityHint" onChange={setMateriality} />
      <Buttons>
        <Button disabledFocusable={!!task.running || !isPeriod || plain === undefined} onClick={() => void check()}>
          {text('close.check')}
        </Button>
      </Buttons>
      {view && <ClosingAnswer view={view} />}
    </>
  );
}

function ClosingAnswer({ view }: { readonly view: ClosingView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { canBeClosed, groups, isAdjustmentChecked, reasons, sheets } = view;
  const days = { from: texts.date(view.from), to: texts.date(view.to) };
  return (
    <section aria-label={text('close.title')}>
      <Stack>
        <MessageBar intent={canBeClosed ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {canBeClosed ? text('close.yes', days) : text('close.no', { ...days, count: reasons })}
          </MessageBarBody>
        </MessageBar>
        {!isAdjustmentChecked && <Text size={200}>{text('close.notChecked')}</Text>}
        {groups.map(({ kind, reasons: { more, rows } }) => (
          <div key={kind}>
            <FiguresTable
              caption={text(`closing.${kind}`)}
              headings={[text('close.reason'), text('run.count'), text('run.amount')]}
              rows={rows.map((reason, index) => ({ key: String(index), cells: cellsOf(reason, texts) }))}
            />
            {more > 0 && (
              <Text size={200} block>
                {text('adjust.explainMore', { count: more })}
              </Text>
            )}
            <Text size={200}>{text(`closing.fix.${kind}`)}</Text>
          </div>
        ))}
        <SheetLinks sheets={sheets} of={text('close.title')} />
      </Stack>
    </section>
  );
}

/** Where and what, how many and how much; each leads to the first entry. */
function cellsOf(reason: ClosingReasonView, texts: Texts): ReactNode[] {
  const { amount, count, place } = reason;
  const what = closingWhat(reason, texts);
  return [
    <div key="reason">
      <PlaceLink place={place}>{closingWhere(reason, texts)}</PlaceLink>
      {what !== '' && (
        <Text size={200} block>
          {what}
        </Text>
      )}
    </div>,
    <FigureLink key="count" place={place}>
      {texts.count(count)}
    </FigureLink>,
    amount !== undefined && (
      <FigureLink key="amount" place={place}>
        {texts.amount(amount)}
      </FigureLink>
    ),
  ];
}

/** The first and the last day of the month before today's. */
function lastMonth(): { readonly from: string; readonly to: string } {
  const now = new Date();
  const iso = (day: number, monthsBack: number): string =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - monthsBack, day)).toISOString().slice(0, 10);
  return { from: iso(1, 1), to: iso(0, 0) };
}
