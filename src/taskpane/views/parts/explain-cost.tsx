import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../app/pane';
import { type AdjustmentForm, type EntryChoice, type ExplanationView } from '../../services';
import { Explanation } from './explanation';
import { Stack } from './stack';

type Kind = 'entryNo' | 'valueEntryNo';

/** What came of the last question; a text says why there is no answer. */
type Answer = { readonly explanation: ExplanationView } | { readonly none: string };

/** Where the cost of an entry comes from: by its number, or of the row that is selected. */
export function ExplainCost({ form }: { readonly form: AdjustmentForm }) {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [kind, setKind] = useState<Kind>('entryNo');
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const busy = !!task.running;

  const explain = async (choose: () => EntryChoice | Promise<EntryChoice>, none: string): Promise<void> => {
    setAnswer(undefined);
    const explained = await task.run(
      'adjust.task.explain',
      async (onProgress) => ({ explanation: await services.explain(form, await choose(), onProgress) }),
      () => void explain(choose, none),
    );
    if (explained) setAnswer(explained.explanation ? { explanation: explained.explanation } : { none });
  };
  const explainNumber = (): void => {
    const entryNo = wholeNumber(number);
    if (entryNo === undefined) {
      setAnswer({ none: text('adjust.explainNotANumber') });
      return;
    }
    const choice = kind === 'entryNo' ? { entryNo } : { valueEntryNo: entryNo };
    void explain(() => choice, text('adjust.explainNoEntry', { entryNo: String(entryNo) }));
  };
  const none = answer && 'none' in answer ? answer.none : undefined;
  return (
    <Stack>
      <Text as="h3" weight="semibold">
        {text('adjust.explainTitle')}
      </Text>
      <Text size={200}>{text('adjust.explainIntro')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) explainNumber();
        }}
      >
        <Stack>
          <Field label={text('adjust.explainKind')}>
            <Select value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
              <option value="entryNo">{text('adjust.explainItemLedger')}</option>
              <option value="valueEntryNo">{text('adjust.explainValue')}</option>
            </Select>
          </Field>
          <Field label={text('adjust.explainEntryNo')} {...(none && { validationMessage: none })}>
            <Input inputMode="numeric" value={number} onChange={(_, { value }) => setNumber(value)} />
          </Field>
          <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
            <Button type="submit" disabledFocusable={busy}>
              {text('adjust.explain')}
            </Button>
            <Button
              disabledFocusable={busy}
              onClick={() => void explain(() => services.selectedRow(), text('adjust.explainNoEntrySelected'))}
            >
              {text('adjust.explainSelected')}
            </Button>
          </div>
        </Stack>
      </form>
      {answer && 'explanation' in answer && <Explanation explanation={answer.explanation} />}
    </Stack>
  );
}

function wholeNumber(text: string): number | undefined {
  const digits = text.trim();
  const number = Number(digits);
  return /^\d+$/.test(digits) && Number.isSafeInteger(number) ? number : undefined;
}
