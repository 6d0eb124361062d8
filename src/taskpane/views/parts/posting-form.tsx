import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  Select,
  Text,
} from '@fluentui/react-components';
import { POSTING_METHODS, type PostingMethod } from '../../../posting';
import { usePane } from '../../app/pane';
import { type PostingForm } from '../../services';
import { type TextKey } from '../../texts';
import { FiltersItem } from './filters-item';
import { Stack } from './stack';

type FilterName = keyof PostingForm['filters'];
type AdvancedName = 'userID' | 'journalTemplateName' | 'journalBatchName';

/** The filters of the request page, in its order. */
const FILTERS: readonly { readonly name: FilterName; readonly label: TextKey }[] = [
  { name: 'itemNo', label: 'post.itemNo' },
  { name: 'postingDate', label: 'post.postingDate' },
  { name: 'documentNo', label: 'post.filterDocumentNo' },
  { name: 'locationCode', label: 'post.locationCode' },
  { name: 'inventoryPostingGroup', label: 'post.inventoryPostingGroup' },
];

const ADVANCED: readonly { readonly name: AdvancedName; readonly label: TextKey }[] = [
  { name: 'userID', label: 'post.userID' },
  { name: 'journalTemplateName', label: 'post.journalTemplateName' },
  { name: 'journalBatchName', label: 'post.journalBatchName' },
];

interface PostingFormFieldsProps {
  readonly form: PostingForm;
  readonly onChange: (form: PostingForm) => void;
}

/** The request page of the batch job. */
export function PostingFormFields({ form, onChange }: PostingFormFieldsProps) {
  const { texts, ledger } = usePane();
  const { text } = texts;
  return (
    <Stack>
      <Field label={text('post.method')} hint={text(`post.methodHint.${form.postingMethod}`)}>
        <Select
          value={form.postingMethod}
          onChange={(_, { value }) => onChange({ ...form, postingMethod: value as PostingMethod })}
        >
          {POSTING_METHODS.map((method) => (
            <option key={method} value={method}>
              {text(`post.method.${method}`)}
            </option>
          ))}
        </Select>
      </Field>
      {form.postingMethod === 'Per Posting Group' && (
        <Field label={text('post.documentNo')} required>
          <Input
            value={form.documentNo}
            maxLength={20}
            onChange={(_, { value }) => onChange({ ...form, documentNo: value })}
          />
        </Field>
      )}
      {ledger && <Text size={200}>{text(ledger.expectedCostPosting ? 'post.expectedOn' : 'post.expectedOff')}</Text>}
      <Accordion multiple collapsible>
        <FiltersItem fields={FILTERS} filters={form.filters} onChange={(filters) => onChange({ ...form, filters })} />
        <AccordionItem value="advanced">
          <AccordionHeader size="small">{text('post.advanced')}</AccordionHeader>
          <AccordionPanel>
            <Stack>
              {ADVANCED.map(({ name, label }) => (
                <Field key={name} label={text(label)}>
                  <Input value={form[name]} onChange={(_, { value }) => onChange({ ...form, [name]: value })} />
                </Field>
              ))}
            </Stack>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Stack>
  );
}
