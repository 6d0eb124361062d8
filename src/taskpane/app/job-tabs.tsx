import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { type Ref } from 'react';
import { JOBS, type JobDefinition, type JobId } from './jobs';
import { usePane } from './pane';

const useStyles = makeStyles({
  // Excel's own menu of the add-in covers the upper right corner.
  bar: { display: 'flex', alignItems: 'center', paddingRight: '36px', overflow: 'hidden' },
  tabs: { flexShrink: 0 },
});

/** The jobs; those that have no room stand in a menu. */
export function JobTabs({ job }: { readonly job: JobId }) {
  const styles = useStyles();
  const { show, texts } = usePane();
  return (
    <Overflow>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={texts.text('app.jobs')}
          selectedValue={job}
          onTabSelect={(_, { value }) => show(value as JobId)}
        >
          {JOBS.map(({ id, title, icon: Icon }) => (
            <OverflowItem key={id} id={id} priority={id === job ? 2 : 1}>
              <Tab value={id} icon={<Icon />} id={`tab-${id}`}>
                {texts.text(title)}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreJobs />
      </div>
    </Overflow>
  );
}

function MoreJobs() {
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  const { text } = usePane().texts;
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref as Ref<never>}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={text('app.more')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {JOBS.map((job) => (
            <HiddenJob key={job.id} {...job} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenJob({ id, title, icon: Icon }: JobDefinition) {
  const { show, texts } = usePane();
  if (useIsOverflowItemVisible(id)) return null;
  return (
    <MenuItem icon={<Icon />} onClick={() => show(id)}>
      {texts.text(title)}
    </MenuItem>
  );
}
