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
export function failureSentences({ host, kind, message, reasons }: FailureView, texts: Texts): string[] {
  if (reasons) {
    return reasons.map(
      ({ kind: reason, details }) => `${texts.reasonMessage(reason, details)} ${texts.reasonFix(reason, details)}`,
    );
  }
  if (host) {
    const { code, sheet } = host;
    return [`${sheet === undefined ? '' : `${texts.text('host.sheet', { sheet })} `}${texts.text(`host.${code}`)}`];
  }
  return TOLD_BY_TITLE.has(kind) ? [] : [message];
}
