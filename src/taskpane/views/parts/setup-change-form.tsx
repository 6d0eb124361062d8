import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePane } from '../../app/pane';
import { type SetupTableChoice } from '../../services';
import { Stack } from './stack';

interface SetupChangeFormProps {
  readonly tables: readonly SetupTableChoice[];
  /** Called with `Inventory Posting Setup[BLUE,RESALE].Inventory Account=2110`. */
  readonly onAdd: (change: string) => void;
}

/** A value of a setup row that is to be tried out. */
export function SetupChangeForm({ tables, onAdd }: SetupChangeFormProps) {
  const { text } = usePane().texts;
  const rowsId = useId();
  const [table, setTable] = useState(tables[0]);
  const [row, setRow] = useState(table.rows[0] ?? '');
  const [field, setField] = useState(table.fields[0]);
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  const chooseTable = (name: string): void => {
    const chosen = tables.find((each) => each.name === name)!;
    setTable(chosen);
    setRow(chosen.rows[0] ?? '');
    chooseField(chosen, chosen.fields[0].name);
  };
  const chooseField = ({ fields }: SetupTableChoice, name: string): void => {
    const chosen = fields.find((each) => each.name === name)!;
    setField(chosen);
    setValue(chosen.options[0] ?? '');
  };
  const key = table.key.length === 0 ? '' : `[${row.trim()}]`;
  const namesRow = table.key.length === 0 || (row.split(',').length === table.key.length && !row.includes(']'));
  const rowCodes = text('compare.rowCodes', { codes: table.key.join(', '), count: table.key.length });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(!namesRow);
        if (namesRow) onAdd(`${table.name}${key}.${field.name}=${value.trim()}`);
      }}
    >
      <Stack>
        <Field label={text('compare.table')}>
          <Select value={table.name} onChange={(_, data) => chooseTable(data.value)}>
            {tables.map(({ caption, name }) => (
              <option key={name} value={name}>
                {caption}
              </option>
            ))}
          </Select>
        </Field>
        {table.key.length > 0 && (
          <Field
            label={text('compare.row')}
            hint={table.key.join(', ')}
            {...(isTried && !namesRow && { validationMessage: rowCodes })}
          >
            <Input value={row} list={rowsId} onChange={(_, data) => setRow(data.value)} />
          </Field>
        )}
        <datalist id={rowsId}>
          {table.rows.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Field label={text('compare.field')}>
          <Select value={field.name} onChange={(_, data) => chooseField(table, data.value)}>
            {table.fields.map(({ caption, name }) => (
              <option key={name} value={name}>
                {caption}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('compare.value')}>
          {field.options.length > 0 ? (
            <Select value={value} onChange={(_, data) => setValue(data.value)}>
              {field.options.map((option) => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
            </Select>
          ) : (
            <Input type={field.isDate ? 'date' : 'text'} value={value} onChange={(_, data) => setValue(data.value)} />
          )}
        </Field>
        <div>
          <Button type="submit">{text('compare.add')}</Button>
        </div>
      </Stack>
    </form>
  );
}
