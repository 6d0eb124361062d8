import { type RunNote } from '../../services';
import { type Texts } from '../../texts';

/** Which run it was, in a sentence. */
export function runText(run: RunNote, texts: Texts): string {
  const { registerNo, fromEntryNo: from, toEntryNo: to, valueEntries } = run;
  if (run.job === 'adjust') return texts.text('recovery.adjustment', { registerNo, from, to });
  const method = texts.text(`post.method.${run.postingMethod}`);
  return texts.text('recovery.what', { registerNo, method, from, to, valueEntries });
}
