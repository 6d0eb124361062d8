import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../app/pane';
import { type ColumnMappingView, type LedgerView, type UnknownColumn } from '../../services';
import { Stack } from './stack';

/** Columns that were not recognized, and which field each holds. The workbook remembers it. */
export function ColumnMappings({ ledger }: { readonly ledger: LedgerView }) {
  const { texts, saveMappings, task } = usePane();
  const { text } = texts;
  const [mappings, setMappings] = useState(ledger.mappings);
  const columns = columnsOf(ledger);
  if (columns.length === 0) return null;
  return (
    <details open={ledger.problems.some(({ kind }) => kind === 'column-missing')}>
      <summary>{text('mapping.title', { count: columns.length })}</summary>
      <Stack>
        <Text size={200}>{text('mapping.intro')}</Text>
        {columns.map((column) => (
          <Field key={`${column.sheet} ${column.header}`} label={text('mapping.label', { ...column })}>
            <Select
              value={valueOf(mappings.find((mapping) => isOf(mapping, column)))}
              onChange={(_, { value }) => setMappings(mapped(mappings, column, value))}
            >
              <option value="">{text('mapping.none')}</option>
              {choicesOf(ledger, column).map(({ value, caption }) => (
                <option key={value} value={value}>
                  {caption}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Button
          disabledFocusable={!!task.running || mappings === ledger.mappings}
          onClick={() => saveMappings(mappings)}
        >
          {text('mapping.save')}
        </Button>
      </Stack>
    </details>
  );
}

/** Those that are still unknown, and those that were named by hand already. */
function columnsOf({ unknownColumns, mappings }: LedgerView): UnknownColumn[] {
  const named = mappings.map(({ sheet, header }) => ({ sheet, header }));
  return [...named, ...unknownColumns.filter((column) => !mappings.some((mapping) => isOf(mapping, column)))];
}

function choicesOf({ openFields, mappings }: LedgerView, column: UnknownColumn): { value: string; caption: string }[] {
  const open = openFields
    .filter(({ sheet }) => sheet === column.sheet)
    .flatMap(({ table, fields }) => fields.map(({ field, caption }) => ({ value: `${table} ${field}`, caption })));
  const own = mappings.find((mapping) => isOf(mapping, column));
  return own && !open.some(({ value }) => value === valueOf(own))
    ? [{ value: valueOf(own), caption: own.field }, ...open]
    : open;
}

function mapped(
  mappings: readonly ColumnMappingView[],
  column: UnknownColumn,
  value: string,
): readonly ColumnMappingView[] {
  const others = mappings.filter((mapping) => !isOf(mapping, column));
  if (value === '') return others;
  const [table, field] = value.split(' ');
  return [...others, { ...column, table, field }];
}

function valueOf(mapping: ColumnMappingView | undefined): string {
  return mapping ? `${mapping.table} ${mapping.field}` : '';
}

function isOf({ sheet, header }: ColumnMappingView, column: UnknownColumn): boolean {
  return sheet === column.sheet && header === column.header;
}
