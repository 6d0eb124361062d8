import { AccordionHeader, AccordionItem, AccordionPanel, Field, Input, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type TextKey } from '../../texts';
import { Stack } from './stack';

interface FiltersItemProps<Name extends string> {
  readonly fields: readonly { readonly name: Name; readonly label: TextKey }[];
  readonly filters: Readonly<Record<Name, string>>;
  readonly onChange: (filters: Readonly<Record<Name, string>>) => void;
}

/** The filters of a request page, folded away; the heading counts those that are set. */
export function FiltersItem<Name extends string>({ fields, filters, onChange }: FiltersItemProps<Name>) {
  const { text } = usePane().texts;
  const count = fields.filter(({ name }) => filters[name].trim() !== '').length;
  return (
    <AccordionItem value="filters">
      <AccordionHeader size="small">
        {count === 0 ? text('post.filters') : text('post.filtersSet', { count })}
      </AccordionHeader>
      <AccordionPanel>
        <Stack>
          <Text size={200}>{text('post.filtersHint')}</Text>
          {fields.map(({ name, label }) => (
            <Field key={name} label={text(label)}>
              <Input value={filters[name]} onChange={(_, { value }) => onChange({ ...filters, [name]: value })} />
            </Field>
          ))}
        </Stack>
      </AccordionPanel>
    </AccordionItem>
  );
}
