import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type ProblemGroup, type ProblemView } from '../../services';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
  block: { display: 'block' },
});

/** Problems by kind, the most frequent first; each opens on its places and how to mend them. */
export function ProblemGroups({
  groups,
  inCells = false,
}: {
  readonly groups: readonly ProblemGroup[];
  readonly inCells?: boolean;
}) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <Accordion multiple collapsible>
      {groups.map((group) => (
        <AccordionItem key={group.kind} value={group.kind}>
          <AccordionHeader size="small">
            <span>
              <Text weight="semibold" className={styles.block}>
                {texts.reasonTitle(group.kind)}
              </Text>
              <Text size={200} className={styles.quiet}>
                {group.amount === undefined
                  ? texts.text(inCells ? 'problem.cells' : 'problem.count', { count: group.count })
                  : texts.text('problem.amount', { count: group.count, amount: texts.amount(group.amount) })}
              </Text>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {group.problems.map((problem, index) => (
                <li key={index}>
                  <Problem kind={group.kind} problem={problem} inCells={inCells} />
                </li>
              ))}
            </ul>
            {group.count > group.problems.length && (
              <Text size={200} className={styles.quiet}>
                {texts.text('problem.more', { count: group.count - group.problems.length })}
              </Text>
            )}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function Problem({
  kind,
  problem,
  inCells,
}: {
  readonly kind: ProblemGroup['kind'];
  readonly problem: ProblemView;
  readonly inCells: boolean;
}) {
  const styles = useStyles();
  const { texts, goTo } = usePane();
  const { details, entry, setup } = problem;
  const at = setup ?? entry;
  return (
    <>
      <Text className={styles.block}>{texts.reasonMessage(kind, details)}</Text>
      <Text size={200} className={styles.quiet}>
        {texts.reasonFix(kind, details)}
      </Text>
      {at && (
        <Text size={200} className={styles.quiet}>
          {texts.text('problem.at', { sheet: at.sheet, address: at.address })}
        </Text>
      )}
      <span className={styles.links}>
        {entry && (
          <Link as="button" onClick={() => goTo(entry)}>
            {texts.text(inCells ? 'problem.goToCell' : 'problem.goToEntry')}
          </Link>
        )}
        {setup && (
          <Link as="button" onClick={() => goTo(setup)}>
            {texts.text('problem.goToSetup')}
          </Link>
        )}
      </span>
    </>
  );
}
