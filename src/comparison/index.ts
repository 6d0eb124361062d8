export { type AccountChange } from './account-changes';
export { ENTRY_CHANGES, type EntryChange, type EntryChangeKind, type LineChange } from './entry-changes';
export { type Comparison, comparePostings } from './compare';
export { CHANGEABLE_TABLES, type SetupChange, parseSetupChange } from './what-if/setup-change';
export { SetupChangeError } from './what-if/setup-change-error';
export { withSetup } from './what-if/change-setup';
