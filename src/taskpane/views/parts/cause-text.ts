import { type CauseView } from '../../services';
import { type Texts } from '../../texts';

/** `Skipped: G/L account blocked` */
export function causeText({ kind, reason }: CauseView, texts: Texts): string {
  const cause = texts.text(`cause.${kind}`);
  if (reason === undefined) return cause;
  const passedOver = `passedOver.${reason}`;
  return `${cause}: ${texts.has(passedOver) ? texts.text(passedOver) : texts.reasonTitle(reason as never)}`;
}
