import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type BacklogView } from '../../services';
import { FiguresTable } from './figures-table';
import { FigureLink } from './place-link';

const useStyles = makeStyles({
  month: { minWidth: '64px', whiteSpace: 'nowrap' },
  bar: { display: 'flex', height: '6px', marginTop: '2px', forcedColorAdjust: 'none' },
  postable: { backgroundColor: tokens.colorBrandBackground },
  skipped: { backgroundColor: tokens.colorPaletteRedBackground3 },
  expectedCostOff: { backgroundColor: tokens.colorNeutralStroke1 },
});

const STATES = ['postable', 'skipped', 'expectedCostOff'] as const;

/** What waits for the general ledger, by month: numbers, and a bar as long as they are large. */
export function BacklogChart({ months }: { readonly months: readonly BacklogView[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { text } = texts;
  const most = Math.max(...months.map((month) => STATES.reduce((sum, state) => sum + month[state], 0)));
  return (
    <FiguresTable
      caption={text('backlog.title')}
      headings={[text('backlog.month'), ...STATES.map((state) => text(`backlog.${state}`))]}
      rows={months.map((month) => ({
        key: month.month,
        cells: [
          <div key="month" className={styles.month}>
            <FigureLink place={month.place}>
              {month.month === '' ? text('backlog.noDate') : texts.month(month.month)}
            </FigureLink>
            <div className={styles.bar} aria-hidden="true">
              {STATES.map((state) => (
                <span key={state} className={styles[state]} style={{ width: `${(100 * month[state]) / most}%` }} />
              ))}
            </div>
          </div>,
          ...STATES.map((state) => (
            <FigureLink key={state} place={month.places[state]}>
              {texts.count(month[state])}
            </FigureLink>
          )),
        ],
      }))}
    />
  );
}
