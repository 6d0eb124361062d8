import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type ExplainedLine, type ExplanationView } from '../../services';
import { FiguresTable } from './figures-table';
import { SheetLinks } from './sheet-links';

/** Deeper levels stand below each other: the pane is narrow. */
const DEEPEST_INDENT = 6;

const useStyles = makeStyles({
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The chain of entries that a cost comes from, each source below what it explains. */
export function Explanation({ explanation }: { readonly explanation: ExplanationView }) {
  const { texts } = usePane();
  const { text } = texts;
  const { entryNo, itemNo, lines, moreLines, sheets } = explanation;
  const caption = text('adjust.explanation', { entryNo, itemNo });
  return (
    <section aria-label={caption}>
      <FiguresTable
        caption={caption}
        headings={[text('adjust.explainHow'), text('adjust.explainQuantity'), text('adjust.explainCost')]}
        rows={lines.map((line, index) => ({
          key: String(index),
          cells: [<Source key="source" line={line} />, texts.quantity(line.quantity), texts.amount(line.amount)],
        }))}
      />
      {moreLines > 0 && <Text size={200}>{text('adjust.explainMore', { count: moreLines })}</Text>}
      <SheetLinks sheets={sheets} of={caption} />
    </section>
  );
}

function Source({ line }: { readonly line: ExplainedLine }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { depth, entry, isRepeated, newValueEntries, relation } = line;
  const { text } = texts;
  return (
    <div style={{ paddingLeft: `${8 * Math.min(depth, DEEPEST_INDENT)}px` }}>
      <span className={styles.heard}>{text('adjust.explainLevel', { level: depth })} </span>
      {text(`adjust.relation.${relation}`)}
      {isRepeated && ` (${text('adjust.explainRepeated')})`}
      {entry && <Entry entry={entry} />}
      {newValueEntries.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {text('adjust.explainNew', { count: newValueEntries.length, numbers: newValueEntries.join(', ') })}
        </Text>
      )}
    </div>
  );
}

function Entry({ entry }: { readonly entry: NonNullable<ExplainedLine['entry']> }) {
  const styles = useStyles();
  const { texts, goTo } = usePane();
  const { date, documentNo, entryNo, place, type } = entry;
  const name = texts.text('adjust.explainEntry', { entryNo: String(entryNo) });
  return (
    <Text size={200} className={styles.quiet}>
      {place ? (
        <Link as="button" inline onClick={() => goTo(place)}>
          {name}
        </Link>
      ) : (
        name
      )}
      {`, ${[type, documentNo].filter(Boolean).join(' ')}, ${texts.date(date)}`}
    </Text>
  );
}
