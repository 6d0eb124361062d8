import { type FailureView, type FilterFailure } from '../../services';
import { type Texts } from '../../texts';

/** Failures whose title says everything need no further words. */
const TOLD_BY_TITLE: ReadonlySet<FailureView['kind']> = new Set([
  'cancelled',
  'unreadable',
  'no-room',
  'sheets-changed',
  'unfinished',
  'cannot-finish',
  'cannot-undo',
]);

/** What is said of a failure below its title. */
export function failureSentences({ filter, host, kind, message, reasons }: FailureView, texts: Texts): string[] {
  if (reasons) {
    return reasons.map(
      ({ kind: reason, details }) => `${texts.reasonMessage(reason, details)} ${texts.reasonFix(reason, details)}`,
    );
  }
  if (host) {
    const { code, sheet } = host;
    return [`${sheet === undefined ? '' : `${texts.text('host.sheet', { sheet })} `}${texts.text(`host.${code}`)}`];
  }
  if (filter) return [filterSentence(filter, texts)];
  return TOLD_BY_TITLE.has(kind) ? [] : [texts.text('failure.detail', { message })];
}

/** Where a filter cannot be read, what is wrong there, and what is expected. */
function filterSentence({ details, field, piece, position, trouble }: FilterFailure, { text }: Texts): string {
  const shown = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, value === '' ? 'none' : value]),
  );
  return `${text('filter.where', { field, position, piece: piece || 'none' })} ${text(`filter.${trouble}`, shown)}`;
}
