import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { TRACE_KINDS, type TraceChoice, type TraceKind, type TraceView as Trace } from '../services';
import { Buttons } from './parts/buttons';
import { JobView } from './parts/job-view';
import { Stack } from './parts/stack';
import { TraceFigures } from './parts/trace-figures';

/** What came of the last question; a text says why there is no answer. */
type Answer = { readonly trace: Trace } | { readonly none: string };

/** Where an amount came from and went to: from an entry or a document by its number, or from the row that is selected. */
export default function TraceView() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [kind, setKind] = useState<TraceKind>('glEntryNo');
  const [no, setNo] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const busy = !!task.running;
  const trace = async (choose: () => TraceChoice | Promise<TraceChoice>, none: string): Promise<void> => {
    setAnswer(undefined);
    const traced = await task.run(
      'trace.task',
      async (onProgress) => ({ trace: await services.trace(await choose(), onProgress) }),
      () => void trace(choose, none),
    );
    if (traced) setAnswer(traced.trace ? { trace: traced.trace } : { none });
  };
  const none = answer && 'none' in answer ? answer.none : undefined;
  return (
    <JobView title="trace.title" intro="trace.intro">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void trace(() => ({ kind, no }), text('trace.none', { no: no.trim() }));
        }}
      >
        <Stack>
          <Field label={text('trace.from')}>
            <Select value={kind} onChange={(_, { value }) => setKind(value as TraceKind)}>
              {TRACE_KINDS.map((each) => (
                <option key={each} value={each}>
                  {text(`trace.kind.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text('trace.no')} {...(none && { validationMessage: none })}>
            <Input value={no} onChange={(_, { value }) => setNo(value)} />
          </Field>
          <Buttons>
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {text('trace.trace')}
            </Button>
            <Button
              disabledFocusable={busy}
              onClick={() => void trace(() => services.selectedRow(), text('trace.noneSelected'))}
            >
              {text('trace.selected')}
            </Button>
          </Buttons>
        </Stack>
      </form>
      {answer && 'trace' in answer && <TraceFigures trace={answer.trace} />}
    </JobView>
  );
}
