import type { Configuration } from 'webpack';

export const pane: Configuration;
export const localPane: Configuration;
