import type { Configuration, Stats } from 'webpack';

export function build(configuration: Configuration): Promise<Stats>;
