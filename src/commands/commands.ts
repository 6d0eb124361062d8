/** The jobs that have a button of their own on the ribbon. */
export type CommandJob = 'preview' | 'test' | 'post';

/** Names of the functions that manifest.xml calls, and the job that each opens. */
export const COMMANDS = {
  previewInventoryCost: 'preview',
  testInventoryCost: 'test',
  postInventoryCost: 'post',
} as const satisfies Record<string, CommandJob>;

/**
 * Lets the buttons of the ribbon open the task pane on their job. A button only opens: what it is named after runs when
 * the user starts it in the pane.
 * @param show turns the pane to a job
 */
export function registerCommands(show: (job: CommandJob) => void | Promise<void>): void {
  for (const [name, job] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void openOn(job, show, event));
}

async function openOn(
  job: CommandJob,
  show: (job: CommandJob) => void | Promise<void>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    await show(job);
  } finally {
    // Until then Excel takes the command for running and starts no other.
    event.completed();
  }
}
