import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type Paper } from '../../workbook';
import { usePane } from '../app/pane';
import { EMPTY_FORM } from '../services';
import { Buttons } from './parts/buttons';
import { JobView } from './parts/job-view';
import { PostingFormFields } from './parts/posting-form';
import { SheetLinks } from './parts/sheet-links';

const PAPERS = ['A4', 'Letter'] as const satisfies readonly Paper[];

/** Management Summary: the sheet for those who sign. */
export default function SummaryView() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [form, setForm] = useState(EMPTY_FORM);
  const [paper, setPaper] = useState<Paper>('A4');
  const [valuesOnly, setValuesOnly] = useState(false);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const summarize = async (): Promise<void> => {
    const written = await task.run(
      'summary.task',
      (onProgress) => services.summarize(form, { paper, valuesOnly }, onProgress),
      () => void summarize(),
    );
    if (written) setSheets(written);
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
      <Field hint={text('summary.valuesOnlyHint')}>
        <Checkbox
          label={text('summary.valuesOnly')}
          checked={valuesOnly}
          onChange={(_, { checked }) => setValuesOnly(checked === true)}
        />
      </Field>
      <Buttons>
        <Button appearance="primary" disabledFocusable={!!task.running} onClick={() => void summarize()}>
          {text('summary.run')}
        </Button>
      </Buttons>
      <SheetLinks sheets={sheets} />
    </JobView>
  );
}
