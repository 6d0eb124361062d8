import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  Input,
  Select,
} from '@fluentui/react-components';
import {
  DATE_FORMS,
  JOURNAL_FORMATS,
  JOURNAL_FORMAT_NAMES,
  JOURNAL_SETTINGS,
  type JournalFormat,
  type SettingName,
  columnsOf,
  hasAmountChoice,
} from '../../../journals';
import { usePane } from '../../app/pane';
import { type JournalForm } from '../../services';
import { type TextKey } from '../../texts';
import { FiltersItem } from './filters-item';
import { Stack } from './stack';

type FilterName = keyof JournalForm['filters'];
type ChoiceName = 'entries' | 'lines' | 'amounts';
type FlagName = 'reversed' | 'sameAccounts';

const FILTERS: readonly { readonly name: FilterName; readonly label: TextKey }[] = [
  { name: 'postingDate', label: 'post.postingDate' },
  { name: 'documentNo', label: 'post.filterDocumentNo' },
  { name: 'glAccountNo', label: 'journal.glAccountNo' },
  { name: 'sourceCode', label: 'journal.sourceCode' },
];

const CHOICES = {
  entries: ['posted', 'preview'],
  lines: ['per entry', 'summarized'],
  amounts: ['signed', 'debit and credit'],
} as const satisfies { readonly [Name in ChoiceName]: readonly JournalForm[Name][] };

interface JournalFormFieldsProps {
  readonly form: JournalForm;
  readonly onChange: (form: JournalForm) => void;
}

/** Which entries, for which ledger, in which form. */
export function JournalFormFields({ form, onChange }: JournalFormFieldsProps) {
  const { text } = usePane().texts;
  const format: JournalFormat = JOURNAL_FORMATS[form.format];
  const number = (name: 'register' | 'linesPerFile', label: TextKey, hint: TextKey) => (
    <Field
      label={text(label)}
      hint={text(hint)}
      {...(!/^\d*$/.test(form[name].trim()) && { validationMessage: text('journal.notANumber') })}
    >
      <Input value={form[name]} inputMode="numeric" onChange={(_, { value }) => onChange({ ...form, [name]: value })} />
    </Field>
  );
  const choice = (name: ChoiceName) => (
    <Field label={text(`journal.${name}`)}>
      <Select value={form[name]} onChange={(_, { value }) => onChange({ ...form, [name]: value })}>
        {CHOICES[name].map((value) => (
          <option key={value} value={value}>
            {text(`journal.${name}.${value}` as TextKey)}
          </option>
        ))}
      </Select>
    </Field>
  );
  const flag = (name: FlagName) => (
    <Field hint={text(`journal.${name}Hint`)}>
      <Checkbox
        label={text(`journal.${name}`)}
        checked={form[name]}
        onChange={(_, { checked }) => onChange({ ...form, [name]: checked === true })}
      />
    </Field>
  );
  return (
    <Stack>
      <Field label={text('journal.format')} hint={format.importedIn}>
        <Select
          value={form.format}
          onChange={(_, { value }) => onChange({ ...form, format: value as JournalForm['format'] })}
        >
          {JOURNAL_FORMAT_NAMES.map((name) => (
            <option key={name} value={name}>
              {JOURNAL_FORMATS[name].caption}
            </option>
          ))}
        </Select>
      </Field>
      {settingsOf(format).map((name) => (
        <Field key={name} label={text(`journal.setting.${name}`)} hint={text(`journal.settingHint.${name}`)}>
          <Input
            value={form.settings[name] ?? ''}
            placeholder={JOURNAL_SETTINGS[name].standard}
            onChange={(_, { value }) => onChange({ ...form, settings: { ...form.settings, [name]: value } })}
          />
        </Field>
      ))}
      {choice('entries')}
      {form.entries === 'posted' && number('register', 'journal.register', 'journal.registerHint')}
      {choice('lines')}
      {form.lines === 'summarized' && (
        <Field label={text('post.documentNo')} hint={text('journal.journalNoHint')}>
          <Input
            value={form.journalNo}
            maxLength={20}
            placeholder="INVT"
            onChange={(_, { value }) => onChange({ ...form, journalNo: value })}
          />
        </Field>
      )}
      <Accordion multiple collapsible>
        {form.entries === 'posted' && (
          <FiltersItem fields={FILTERS} filters={form.filters} onChange={(filters) => onChange({ ...form, filters })} />
        )}
        <AccordionItem value="file">
          <AccordionHeader size="small">{text('journal.file')}</AccordionHeader>
          <AccordionPanel>
            <Stack>
              {flag('reversed')}
              {format.otherAccounts && flag('sameAccounts')}
              {hasAmountChoice(format) && choice('amounts')}
              <Field label={text('journal.dates')}>
                <Select
                  value={form.dates}
                  onChange={(_, { value }) => onChange({ ...form, dates: value as JournalForm['dates'] })}
                >
                  <option value="">{text('journal.datesOfFormat', { form: format.dates })}</option>
                  {DATE_FORMS.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </Select>
              </Field>
              {number('linesPerFile', 'journal.linesPerFile', 'journal.linesPerFileHint')}
            </Stack>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Stack>
  );
}

/** What a format wants to know about the other ledger. */
function settingsOf(format: JournalFormat): SettingName[] {
  const values = [...columnsOf(format, 'signed').map(({ value }) => value), ...(format.above ?? [])];
  const names = values.flatMap((value) => (typeof value === 'object' && 'setting' in value ? [value.setting] : []));
  return [...new Set(names)];
}
