import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldDefinition, LEDGER_TABLES } from '../../src/ledger';
import { REASONS } from '../../src/posting/reasons';

const page = (name: string) => readFileSync(join(__dirname, '../../docs', name), 'utf8');

describe('docs/reasons.md', () => {
  it('explains each reason once, in the order of the reasons table', () => {
    const explained = [...page('reasons.md').matchAll(/^\| `([\w-]+)`/gm)].map((match) => match[1]);
    expect(explained).toEqual(Object.keys(REASONS));
  });
});

describe('docs/reading-workbooks.md', () => {
  const text = page('reading-workbooks.md');

  it.each(Object.values(LEDGER_TABLES).map((table) => [table.caption, table] as const))(
    'names %s and the columns that it needs',
    (caption, { fields }) => {
      const needed = Object.values<FieldDefinition>(fields).filter((field) => field.required);
      expect(text).toContain(caption);
      expect(needed.map((field) => field.caption).filter((name) => !text.includes(name))).toEqual([]);
    },
  );
});
