import { type FrameLocator, type Locator } from 'playwright-core';
import { type Language, type TextKey } from '../../src/taskpane/texts';
import { turnTo } from './open-workbench';
import { button } from './steps';

type Words = Language['texts'];

/** What the pane can show, and the way there from the view before it. */
export interface View {
  readonly name: string;
  readonly show: (pane: FrameLocator, words: Words) => Promise<void>;
}

/** An entry of the sample whose cost came from another one. */
const SALE = '300';
const VALUE_ENTRY = '1500';

/** Every view of the pane beside the sample, in the order in which a walk through it comes by. */
export const VIEWS: readonly View[] = [
  {
    name: 'workbook',
    show: (pane, words) => button(pane, words['workbook.next']).waitFor(),
  },
  {
    name: 'post',
    show: async (pane, words) => {
      await button(pane, words['workbook.next']).click();
      await button(pane, words['post.filters']).click();
      await button(pane, words['post.preview']).click();
      await region(pane, words['problem.skipped']).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'post-confirm',
    show: (pane, words) => ask(pane, words['post.post']),
  },
  {
    name: 'automatic',
    show: async (pane, words) => {
      await leave(pane, words['confirm.cancel']);
      await turn(pane, words, 'job.automatic');
      await pane.getByRole('switch').waitFor();
    },
  },
  {
    name: 'adjust-form',
    show: async (pane, words) => {
      await turn(pane, words, 'adjust.tab');
      await button(pane, words['post.filters']).click();
      await button(pane, words['post.advanced']).click();
      await field(pane, words['adjust.marks']).selectOption('derived');
      await field(pane, words['adjust.fromDate']).waitFor();
    },
  },
  {
    name: 'adjust-preview',
    show: async (pane, words) => {
      await button(pane, words['post.filters']).click();
      await button(pane, words['post.advanced']).click();
      await button(pane, words['adjust.preview']).click();
      await pane.getByText(words['adjust.reason.average']).waitFor();
      await region(pane, words['adjust.problems']).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'adjust-explanation',
    show: async (pane, words) => {
      await field(pane, words['adjust.explainEntryNo']).fill(SALE);
      await button(pane, words['adjust.explain']).click();
      await pane.getByRole('columnheader', { name: words['adjust.explainHow'] }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'adjust-confirm',
    show: (pane, words) => ask(pane, words['adjust.run']),
  },
  {
    name: 'reconcile',
    show: async (pane, words) => {
      await leave(pane, words['adjust.cancel']);
      await turn(pane, words, 'reconcile.tab');
      await button(pane, words['reconcile.run']).click();
      await region(pane, words['reconcile.title']).waitFor();
    },
  },
  {
    name: 'close',
    show: async (pane, words) => {
      await button(pane, words['close.check']).click();
      await region(pane, words['close.title']).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'what-if',
    show: async (pane, words) => {
      await turn(pane, words, 'compare.tab');
      await button(pane, words['compare.choose']).click();
      await field(pane, words['compare.value']).waitFor();
    },
  },
  {
    name: 'comparison',
    show: async (pane, words) => {
      await button(pane, words['compare.run']).click();
      await region(pane, words['compare.result']).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'trace',
    show: async (pane, words) => {
      await turn(pane, words, 'trace.tab');
      await field(pane, words['trace.from']).selectOption('valueEntryNo');
      await field(pane, words['trace.no']).fill(VALUE_ENTRY);
      await button(pane, words['trace.trace']).click();
      await pane.getByRole('table', { name: words['trace.valueEntries'], exact: true }).waitFor();
    },
  },
  {
    name: 'summary',
    show: async (pane, words) => {
      await turn(pane, words, 'summary.tab');
      await button(pane, words['summary.snapshot']).waitFor();
    },
  },
  {
    name: 'journal-form',
    show: async (pane, words) => {
      await turn(pane, words, 'journal.tab');
      await field(pane, words['journal.format']).selectOption('bc-package');
      await field(pane, words['journal.entries']).selectOption('preview');
    },
  },
  {
    name: 'journal',
    show: async (pane, words) => {
      await button(pane, words['journal.run']).click();
      await region(pane, words['journal.result']).getByRole('list').waitFor();
      await region(pane, words['journal.result']).scrollIntoViewIfNeeded();
    },
  },
];

const region = (pane: FrameLocator, name: string): Locator => pane.getByRole('region', { name, exact: true });

/** Views that were left stay where they are, unseen. */
const field = (pane: FrameLocator, label: string): Locator =>
  pane.getByLabel(label, { exact: true }).locator('visible=true');

const turn = (pane: FrameLocator, words: Words, tab: TextKey): Promise<void> =>
  turnTo(pane, words[tab], words['app.more']);

async function ask(pane: FrameLocator, question: string): Promise<void> {
  await button(pane, question).click();
  await pane.getByRole('alertdialog').waitFor();
}

async function leave(pane: FrameLocator, answer: string): Promise<void> {
  await pane.getByRole('alertdialog').getByRole('button', { name: answer, exact: true }).click();
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
}
