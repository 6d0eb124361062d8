import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  Input,
  Select,
  Text,
} from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type AdjustmentForm } from '../../services';
import { type TextKey } from '../../texts';
import { Stack } from './stack';

type TextName = 'itemNo' | 'itemCategory' | 'adjustTill' | 'fromDate' | 'userID';
type ChoiceName = 'marks' | 'rules';

const MARKS = ['stored', 'derived'] as const satisfies readonly AdjustmentForm['marks'][];
const RULES = ['current', 'classic'] as const satisfies readonly AdjustmentForm['rules'][];

interface AdjustmentFormFieldsProps {
  readonly form: AdjustmentForm;
  readonly onChange: (form: AdjustmentForm) => void;
}

/** The request page of the batch job, and what this product adds to it. */
export function AdjustmentFormFields({ form, onChange }: AdjustmentFormFieldsProps) {
  const { text } = usePane().texts;
  const count = [form.itemNo, form.itemCategory].filter((filter) => filter.trim() !== '').length;
  const input = (name: TextName, label: TextKey, hint?: TextKey, type: 'text' | 'date' = 'text') => (
    <Field label={text(label)} {...(hint && { hint: text(hint) })}>
      <Input type={type} value={form[name]} onChange={(_, { value }) => onChange({ ...form, [name]: value })} />
    </Field>
  );
  const choice = (name: ChoiceName, options: readonly { value: string; label: TextKey }[], hint?: TextKey) => (
    <Field label={text(`adjust.${name}`)} {...(hint && { hint: text(hint) })}>
      <Select value={form[name]} onChange={(_, { value }) => onChange({ ...form, [name]: value })}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {text(label)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Accordion multiple collapsible>
      <AccordionItem value="filters">
        <AccordionHeader size="small">
          {count === 0 ? text('post.filters') : text('post.filtersSet', { count })}
        </AccordionHeader>
        <AccordionPanel>
          <Stack>
            <Text size={200}>{text('post.filtersHint')}</Text>
            {input('itemNo', 'adjust.itemNo')}
            {input('itemCategory', 'adjust.itemCategory', 'adjust.itemCategoryHint')}
            {input('adjustTill', 'adjust.till', 'adjust.tillHint', 'date')}
          </Stack>
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="advanced">
        <AccordionHeader size="small">{text('post.advanced')}</AccordionHeader>
        <AccordionPanel>
          <Stack>
            {choice(
              'marks',
              MARKS.map((value) => ({ value, label: `adjust.marks.${value}` as const })),
              `adjust.marksHint.${form.marks}`,
            )}
            {form.marks === 'derived' && input('fromDate', 'adjust.fromDate', 'adjust.fromDateHint', 'date')}
            <Field hint={text('adjust.rebuildHint')}>
              <Checkbox
                label={text('adjust.rebuild')}
                checked={form.rebuildApplications}
                onChange={(_, { checked }) => onChange({ ...form, rebuildApplications: checked === true })}
              />
            </Field>
            {choice(
              'rules',
              RULES.map((value) => ({ value, label: `adjust.rules.${value}` as const })),
            )}
            {input('userID', 'post.userID', 'adjust.userHint')}
          </Stack>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
