import { type FrameLocator, type Page } from 'playwright-core';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { type OpenedWorkbench } from './open-workbench';

declare const window: { workbench: WorkbenchForTests };

export const button = (pane: FrameLocator, name: string) => pane.getByRole('button', { name, exact: true });

/** The sample as it was, and a fresh pane beside it. */
export const reset = (page: Page): Promise<void> => page.evaluate(() => window.workbench.reset());

/** Reads the workbook anew in a fresh pane. */
export async function reopenPane({ page, pane }: OpenedWorkbench): Promise<void> {
  await pane.locator('body').evaluate((body) => body.setAttribute('data-old', ''));
  await page.getByRole('button', { name: 'Reopen pane' }).click();
  await pane.locator('body[data-old]').waitFor({ state: 'detached' });
}

export const rowCount = (page: Page, sheet: string): Promise<number> =>
  page.evaluate((name) => window.workbench.rowCount(name), sheet);

export const contents = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => window.workbench.contents());

/** The ledger was read, and nothing keeps it from being posted. */
export const read = ({ pane }: OpenedWorkbench) => pane.getByText('Everything can be read.').waitFor();

export async function toPosting({ pane }: OpenedWorkbench): Promise<void> {
  await button(pane, 'Post inventory cost').click();
  await button(pane, 'Preview').waitFor();
}

export async function preview(opened: OpenedWorkbench): Promise<void> {
  await toPosting(opened);
  await button(opened.pane, 'Preview').click();
  await opened.pane.getByRole('navigation', { name: 'Sheets' }).waitFor();
}

/** Answers the question before the posting with Post. */
export const confirmPost = ({ pane }: OpenedWorkbench): Promise<void> =>
  pane.getByRole('alertdialog').getByRole('button', { name: 'Post', exact: true }).click();

export async function askToPost(opened: OpenedWorkbench): Promise<void> {
  await toPosting(opened);
  await button(opened.pane, 'Post…').click();
  await opened.pane.getByRole('alertdialog').waitFor();
}

export async function post(opened: OpenedWorkbench): Promise<void> {
  await askToPost(opened);
  await confirmPost(opened);
}

export async function posted({ pane }: OpenedWorkbench): Promise<void> {
  await pane.getByText(/^.*G\/L register 1:/).waitFor();
}
