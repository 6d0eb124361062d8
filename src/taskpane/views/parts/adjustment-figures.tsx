import { Link, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type AdjustmentView, type UnitCostView } from '../../services';
import { type Texts } from '../../texts';
import { FiguresTable } from './figures-table';
import { ProblemGroups } from './problem-groups';
import { SheetLinks } from './sheet-links';

interface AdjustmentFiguresProps {
  readonly view: AdjustmentView;
  /** Written, not only previewed. */
  readonly adjusted: boolean;
}

/** The figures of an adjustment or of its preview. */
export function AdjustmentFigures({ view, adjusted }: AdjustmentFiguresProps) {
  const { texts } = usePane();
  const { text } = texts;
  return (
    <>
      <MessageBar intent={adjusted && view.registerNo !== undefined ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text(adjusted ? 'adjust.adjustedTitle' : 'adjust.previewTitle')}</MessageBarTitle>{' '}
          {whatCameOut(view, adjusted, texts)}
        </MessageBarBody>
      </MessageBar>
      {view.byReason.length > 0 && (
        <FiguresTable
          caption={text('adjust.byReason')}
          headings={[text('adjust.reasonHeading'), text('adjust.count'), text('adjust.difference')]}
          rows={view.byReason.map(({ reason, count, difference }) => ({
            key: reason,
            cells: [text(`adjust.reason.${reason}`), texts.count(count), texts.amount(difference)],
          }))}
          total={[text('adjust.total'), texts.count(view.newValueEntries), texts.amount(view.difference)]}
        />
      )}
      {view.unitCosts > 0 && <UnitCosts view={view} adjusted={adjusted} />}
      {view.rebuiltItems.length > 0 && (
        <Text size={200}>{text('adjust.rebuiltItems', { items: view.rebuiltItems.join(', ') })}</Text>
      )}
      {view.problems.length > 0 && (
        <section aria-label={text('adjust.problems')}>
          <Text as="h3" weight="semibold">
            {text('adjust.problems')}
          </Text>
          <ProblemGroups groups={view.problems} />
        </section>
      )}
      <SheetLinks sheets={view.sheets} />
    </>
  );
}

function whatCameOut(view: AdjustmentView, adjusted: boolean, { text }: Texts): string {
  const { newValueEntries, registerNo, fromEntryNo: from, toEntryNo: to } = view;
  if (registerNo === undefined) return text('adjust.nothing');
  if (!adjusted) return text('adjust.previewIs');
  return newValueEntries === 0
    ? text('adjust.marksOnlyIs', { registerNo })
    : text('adjust.adjustedIs', { registerNo, newValueEntries, from, to });
}

function UnitCosts({ view, adjusted }: AdjustmentFiguresProps) {
  const { texts } = usePane();
  const { text } = texts;
  const { unitCosts: count, shownUnitCosts } = view;
  return (
    <details>
      <summary>{text(adjusted ? 'adjust.unitCostsDone' : 'adjust.unitCosts', { count })}</summary>
      <FiguresTable
        caption={text('adjust.unitCostsCaption')}
        headings={[text('adjust.item'), text('adjust.before'), text('adjust.after')]}
        rows={shownUnitCosts.map((unitCost) => ({
          key: unitCost.itemNo,
          cells: [<ItemLink key="item" {...unitCost} />, texts.amount(unitCost.before), texts.amount(unitCost.after)],
        }))}
      />
      {count > shownUnitCosts.length && (
        <Text size={200}>{text('adjust.moreUnitCosts', { count: count - shownUnitCosts.length })}</Text>
      )}
    </details>
  );
}

function ItemLink({ itemNo, place }: UnitCostView) {
  const { goTo } = usePane();
  if (!place) return itemNo;
  return (
    <Link as="button" inline onClick={() => goTo(place)}>
      {itemNo}
    </Link>
  );
}
