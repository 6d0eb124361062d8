export { decidePlainly, postPlainly, type Decisions } from './post-plainly';
export type * from './types';
export { adjustPlainly } from './adjust-plainly';
