import type { Configuration } from 'webpack';

export function webPage(page: {
  readonly name: string;
  readonly entry: string;
  readonly template: string;
  readonly folder: string;
  readonly parameters?: Readonly<Record<string, string>>;
}): Configuration;
