import { type PostingContext } from './posting-context';
import { type PostingProblem, type ReasonKind } from './reasons';

/** Why a run is refused before it starts (posting.md, section 5.1). The same for posting, preview and test. */
export function requestProblems(context: PostingContext): PostingProblem[] {
  const { request, settings } = context;
  if (settings.journalTemplateMandatory) {
    return [
      ...refuseIf(request.journalTemplateName === '', 'journal-template-missing'),
      ...refuseIf(request.journalBatchName === '', 'journal-batch-missing'),
      ...refuseIf(request.postingMethod === 'Per Posting Group' && request.documentNo === '', 'no-series-missing'),
    ];
  }
  const grouped = request.postingMethod === 'Per Posting Group';
  return [
    ...refuseIf(grouped && request.documentNo === '', 'document-no-required'),
    ...refuseIf(!grouped && request.documentNo !== '', 'document-no-not-allowed', {
      postingMethod: request.postingMethod.toLowerCase(),
    }),
  ];
}

function refuseIf(
  refused: boolean,
  kind: ReasonKind,
  details: Readonly<Record<string, string>> = {},
): PostingProblem[] {
  return refused ? [{ kind, table: 'valueEntries', row: -1, details }] : [];
}
