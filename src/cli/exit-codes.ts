/** What the command's exit code tells a script. */
export const ExitCode = {
  /** Everything that was to be posted or adjusted was, or the test found nothing. */
  AllPosted: 0,
  /** Something was skipped or left alone, or the test found something. */
  SomethingSkipped: 1,
  /** Nothing could be done: the input or the request is at fault. */
  NothingDone: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
