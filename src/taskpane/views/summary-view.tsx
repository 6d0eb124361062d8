import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type Paper } from '../../workbook';
import { usePane } from '../app/pane';
import { EMPTY_FORM, type WorkbookFileView } from '../services';
import { Buttons } from './parts/buttons';
import { JobView } from './parts/job-view';
import { PostingFormFields } from './parts/posting-form';
import { SheetLinks } from './parts/sheet-links';
import { WorkbookFile } from './parts/workbook-file';

const PAPERS = ['A4', 'Letter'] as const satisfies readonly Paper[];

/** Management Summary: the sheet for those who sign. */
export default function SummaryView() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [form, setForm] = useState(EMPTY_FORM);
  const [paper, setPaper] = useState<Paper>('A4');
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [file, setFile] = useState<WorkbookFileView>();
  const summarize = async (): Promise<void> => {
    const written = await task.run(
      'summary.task',
      (onProgress) => services.summarize(form, paper, onProgress),
      () => void summarize(),
    );
    if (written) setSheets(written);
  };
  const snapshot = async (): Promise<void> => {
    setFile(undefined);
    const made = await task.run(
      'summary.snapshotTask',
      (onProgress) => services.snapshot(form, paper, onProgress),
      () => void snapshot(),
    );
    if (made) setFile(made);
  };
  return (
    <JobView title="summary.title" intro="summary.intro">
      <PostingFormFields form={form} onChange={setForm} />
      <Field label={text('summary.paper')}>
        <Select value={paper} onChange={(_, { value }) => setPaper(value as Paper)}>
          {PAPERS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      <Buttons>
        <Button appearance="primary" disabledFocusable={!!task.running} onClick={() => void summarize()}>
          {text('summary.run')}
        </Button>
        <Button disabledFocusable={!!task.running} onClick={() => void snapshot()}>
          {text('summary.snapshot')}
        </Button>
      </Buttons>
      <Text size={200}>{text('summary.snapshotHint')}</Text>
      <SheetLinks sheets={sheets} />
      {file && <WorkbookFile key={file.name} file={file} />}
    </JobView>
  );
}
