import { ExcelError } from '../workbook';
import { type HostObject, isHostObject } from './host-object';

/** The arguments of a call, each asked for as what it must be; anything else is refused as Excel refuses it. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  /** Whether an argument was given at all: omitted ones arrive as null. */
  has(at: number): boolean {
    return this.values[at] !== undefined && this.values[at] !== null;
  }

  text(at: number): string {
    return requireText(this.values[at]);
  }

  /** A key of a collection: a text, or a number written as one. */
  key(at: number): string {
    const value = this.values[at];
    return typeof value === 'number' ? String(value) : requireText(value);
  }

  optionalText(at: number): string | undefined {
    return this.has(at) ? this.text(at) : undefined;
  }

  integer(at: number, ifOmitted?: number): number {
    if (!this.has(at) && ifOmitted !== undefined) return ifOmitted;
    const value = this.values[at];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new ExcelError('InvalidArgument');
    return value;
  }

  flag(at: number, ifOmitted = false): boolean {
    return this.has(at) ? requireFlag(this.values[at]) : ifOmitted;
  }

  object(at: number): HostObject | undefined {
    const value = this.values[at];
    return isHostObject(value) ? value : undefined;
  }

  raw(at: number): unknown {
    return this.values[at];
  }
}

export function requireText(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

export function requireFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
  return value;
}

export function requireNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

export function requireObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new ExcelError('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}

/** One of the words that Excel knows for an option. */
export function requireOneOf<W extends string>(words: readonly W[], value: unknown): W {
  const found = words.find((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new ExcelError('InvalidArgument');
  return found;
}
