/** The jobs that have a button of their own on the ribbon. */
export type CommandJob = 'preview' | 'test' | 'post';

/** Names of the functions that manifest.xml calls, and the job that each begins. */
export const COMMANDS = {
  previewInventoryCost: 'preview',
  testInventoryCost: 'test',
  postInventoryCost: 'post',
} as const satisfies Record<string, CommandJob>;

/**
 * Lets the buttons of the ribbon open the task pane and begin their job in it. Posting asks there before it writes.
 * @param begin has the pane begin a job, at once or when it is ready
 */
export function registerCommands(begin: (job: CommandJob) => void | Promise<void>): void {
  for (const [name, job] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void openOn(job, begin, event));
}

async function openOn(
  job: CommandJob,
  begin: (job: CommandJob) => void | Promise<void>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    await begin(job);
  } finally {
    // Until then Excel takes the command for running and starts no other.
    event.completed();
  }
}
