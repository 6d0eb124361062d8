import { type Ledger, withColumns } from '../../src/ledger';
import { type PostingRun, valueEntriesAfter } from '../../src/posting';

/** The ledger after a run: posted cost, G/L entries and their relation to value entries. */
export function ledgerAfterPosting(run: PostingRun): Ledger {
  const { ledger } = run.context;
  const { glEntries, glItemLedgerRelations: relations, valueEntries } = ledger;
  const { count, firstEntryNo, relation } = run.glEntries;
  const { postingDate } = valueEntries.columns;
  const source = glEntries.columns.sourceCode.dictionary;
  const sourceCode = source.intern(run.context.settings.sourceCode);
  return {
    ...ledger,
    valueEntries: valueEntriesAfter(run),
    glEntries: {
      ...withColumns(glEntries, {
        entryNo: Int32Array.from({ length: count }, (_, entry) => firstEntryNo + entry),
        postingDate: Int32Array.from(run.glEntries.source, (row) => postingDate[row]),
        glAccountNo: {
          dictionary: glEntries.columns.glAccountNo.dictionary,
          numbers: Uint32Array.from(run.glEntries.lineKind, (kind) => run.glEntries.lineKinds[kind].account),
        },
        amount: run.glEntries.amount,
        sourceCode: { dictionary: source, numbers: new Uint32Array(count).fill(sourceCode) },
      }),
      rowCount: count,
      given: new Set(['entryNo', 'postingDate', 'glAccountNo', 'amount', 'sourceCode']),
      present: true,
    },
    glItemLedgerRelations: {
      ...withColumns(relations, {
        glEntryNo: Int32Array.from(relation.glEntry, (entry) => firstEntryNo + entry),
        valueEntryNo: Int32Array.from(relation.valueEntryRow, (row) => valueEntries.columns.entryNo[row]),
      }),
      rowCount: relation.glEntry.length,
      present: true,
    },
  };
}
