import { type PostingRun, optionsText } from '../../posting';
import { type HeadingLine } from '../changes';

/** The lines above a report: what it is, and what the run was asked. */
export function runHeading({ context }: PostingRun, title: string): HeadingLine[] {
  const { request } = context;
  return [
    { text: title, style: 'title' },
    { text: 'Status', value: request.post ? 'Posted' : 'Preview: nothing has been posted' },
    { text: 'Options', value: optionsText(request) },
    ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
  ];
}
