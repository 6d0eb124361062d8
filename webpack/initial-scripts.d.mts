import type { Compiler, Stats } from 'webpack';

export interface InitialScript {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export function initialScripts(stats: Stats): InitialScript[];
export function initialGzipBytes(stats: Stats): number;

export class InitialScriptBudget {
  constructor(gzipBytes: number);
  apply(compiler: Compiler): void;
}
