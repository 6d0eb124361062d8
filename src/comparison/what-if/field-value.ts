import { type FieldDefinition, serialOfIso } from '../../ledger';
import { SetupChangeError } from './setup-change-error';

const BOOLEAN_WORDS: Readonly<Record<string, number>> = { yes: 1, true: 1, no: 0, false: 0 };

/**
 * The value that a change gives to a field: a text for codes and texts, otherwise the number that stands for it.
 * @throws SetupChangeError when the field cannot hold it
 */
export function fieldValue(
  change: string,
  { caption, kind, options }: FieldDefinition,
  value: string,
): string | number {
  switch (kind) {
    case 'code':
    case 'text':
      return value;
    case 'boolean':
      return found(change, BOOLEAN_WORDS[value.toLowerCase()], `${caption} is Yes or No.`);
    case 'date':
      return found(
        change,
        value === '' ? 0 : serialOfIso(value),
        `${caption} is a date such as 2017-06-30, or nothing.`,
      );
    case 'option': {
      const captions = Object.entries(options!.captions);
      const option = captions.find(([, each]) => each.toLowerCase() === value.toLowerCase());
      return Number(
        found(change, option?.[0], `${caption} is one of: ${captions.map(([, each]) => each).join(', ')}.`),
      );
    }
    case 'integer':
    case 'amount':
    case 'quantity':
      throw new SetupChangeError(change, `${caption} is a number; numbers cannot be tried out here.`);
  }
}

function found<T>(change: string, value: T | undefined, problem: string): T {
  if (value === undefined) throw new SetupChangeError(change, problem);
  return value;
}
