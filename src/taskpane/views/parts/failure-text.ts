import { type FailureView } from '../../services';
import { type Texts } from '../../texts';

/** Failures whose title says everything need no further words. */
const TOLD_BY_TITLE: ReadonlySet<FailureView['kind']> = new Set([
  'cancelled',
  'unreadable',
  'sheets-changed',
  'unfinished',
  'cannot-finish',
  'cannot-undo',
]);

/** What is said of a failure below its title. */
export function failureSentences({ kind, message, reasons }: FailureView, texts: Texts): string[] {
  if (reasons) {
    return reasons.map(
      ({ kind: reason, details }) => `${texts.reasonMessage(reason, details)} ${texts.reasonFix(reason, details)}`,
    );
  }
  return TOLD_BY_TITLE.has(kind) ? [] : [message];
}
