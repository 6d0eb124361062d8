import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { EMPTY_FORM, EMPTY_JOURNAL_FORM, type JournalView as Journal } from '../services';
import { Buttons } from './parts/buttons';
import { JobView } from './parts/job-view';
import { JournalFigures } from './parts/journal-figures';
import { JournalFormFields } from './parts/journal-form';
import { PostingFormFields } from './parts/posting-form';

/** Whole numbers alone are entered here: a register, a number of lines. */
const isNumber = (text: string): boolean => /^\d*$/.test(text.trim());

/** The G/L entries as files that other ledgers import. */
export default function JournalView() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [form, setForm] = useState(EMPTY_JOURNAL_FORM);
  const [posting, setPosting] = useState(EMPTY_FORM);
  const [journal, setJournal] = useState<Journal>();
  const isComplete = isNumber(form.register) && isNumber(form.linesPerFile);
  const exportJournal = async (): Promise<void> => {
    setJournal(undefined);
    const made = await task.run(
      'journal.task',
      (onProgress) => services.exportJournal(form, posting, onProgress),
      () => void exportJournal(),
    );
    if (made) setJournal(made);
  };
  return (
    <JobView title="journal.title" intro="journal.intro">
      <JournalFormFields form={form} onChange={setForm} />
      {form.entries === 'preview' && <PostingFormFields form={posting} onChange={setPosting} />}
      <Buttons>
        <Button appearance="primary" disabled={!!task.running || !isComplete} onClick={() => void exportJournal()}>
          {text('journal.run')}
        </Button>
      </Buttons>
      {journal && <JournalFigures journal={journal} onAgain={() => void exportJournal()} />}
    </JobView>
  );
}
