import { Button, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { type ComparisonView, EMPTY_FORM, type SetupTableChoice } from '../services';
import { Buttons } from './parts/buttons';
import { ComparisonFigures } from './parts/comparison-figures';
import { JobView } from './parts/job-view';
import { PostingFormFields } from './parts/posting-form';
import { SetupChangeForm } from './parts/setup-change-form';

/** What if: a preview with other setup, other filters or other sheets, against the one before. */
export default function CompareView() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [form, setForm] = useState(EMPTY_FORM);
  const [changes, setChanges] = useState<readonly string[]>([]);
  const [tables, setTables] = useState<readonly SetupTableChoice[]>();
  const [isRemembered, setRemembered] = useState(false);
  const [view, setView] = useState<ComparisonView>();
  const busy = !!task.running;
  const choose = async (): Promise<void> => {
    const found = await task.run(
      'task.look',
      (onProgress) => services.setupChoices(onProgress),
      () => void choose(),
    );
    if (found) setTables(found);
  };
  const remember = async (): Promise<void> => {
    const done = await task.run(
      'compare.taskRemember',
      async (onProgress) => {
        await services.remember(form, changes, onProgress);
        return true;
      },
      () => void remember(),
    );
    setRemembered(done === true);
  };
  const forget = async (): Promise<void> => {
    await services.forget();
    setRemembered(false);
  };
  const compare = async (): Promise<void> => {
    const found = await task.run(
      'compare.task',
      (onProgress) => services.compare(form, changes, onProgress),
      () => void compare(),
    );
    if (found) setView(found);
  };
  return (
    <JobView title="compare.title" intro="compare.intro">
      {changes.length > 0 && (
        <ul aria-label={text('compare.changes')} style={{ margin: 0, padding: 0, listStyleType: 'none' }}>
          {changes.map((change) => (
            <li key={change} style={{ display: 'flex', alignItems: 'center', overflowWrap: 'anywhere' }}>
              <Text size={200}>{change}</Text>
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={text('compare.remove', { change })}
                onClick={() => setChanges(changes.filter((each) => each !== change))}
              />
            </li>
          ))}
        </ul>
      )}
      {tables ? (
        <SetupChangeForm
          tables={tables}
          onAdd={(change) => setChanges([...changes.filter((each) => each !== change), change])}
        />
      ) : (
        <Buttons>
          <Button disabledFocusable={busy} onClick={() => void choose()}>
            {text('compare.choose')}
          </Button>
        </Buttons>
      )}
      <PostingFormFields form={form} onChange={setForm} />
      <Buttons>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void compare()}>
          {text('compare.run')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void (isRemembered ? forget() : remember())}>
          {text(isRemembered ? 'compare.forget' : 'compare.remember')}
        </Button>
      </Buttons>
      <Text size={200} role="status">
        {text(isRemembered ? 'compare.isRemembered' : 'compare.rememberHint')}
      </Text>
      {view && <ComparisonFigures view={view} />}
    </JobView>
  );
}
