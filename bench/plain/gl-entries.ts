import { ZERO } from './cells';
import { entryDescription, groupDescription } from './descriptions';
import { groupLines, linesInKeyOrder, type BufferLine } from './groups';
import type { Setup } from './setup';
import type { GLEntry, GLRegister, PlainOptions, Posting, Relation, ValueEntry } from './types';

/** The fields of a G/L entry that differ between the two methods. */
interface DocumentFields {
  documentNo: string;
  externalDocumentNo: string;
  description: string;
  jobNo: string;
  reasonCode: string;
  prodOrderNo: string;
  vatReportingDate: number;
}

export interface Journal {
  glEntries: GLEntry[];
  relations: Relation[];
  register: GLRegister | undefined;
}

/** Writes the G/L entries, the relation rows and the register of a run (posting.md, sections 5.3 and 5.4). */
export function writeJournal(postings: readonly Posting[], setup: Setup, options: PlainOptions): Journal {
  const writer = new JournalWriter(setup, options);
  if (options.method === 'Per Entry') {
    for (const posting of postings) {
      for (const line of linesInKeyOrder(posting)) writer.write(line, entryFields(posting.entry));
    }
  } else {
    for (const group of groupLines(postings)) writer.write(group, groupFields(group, options.documentNo ?? ''));
  }
  return writer.journal();
}

function entryFields(entry: ValueEntry): DocumentFields {
  return {
    documentNo: entry.documentNo,
    externalDocumentNo: entry.externalDocumentNo,
    description: entryDescription(entry),
    jobNo: entry.jobNo,
    reasonCode: entry.reasonCode,
    prodOrderNo: entry.orderNo,
    vatReportingDate: entry.vatReportingDate || entry.postingDate,
  };
}

function groupFields(group: BufferLine, documentNo: string): DocumentFields {
  return {
    documentNo,
    externalDocumentNo: '',
    description: groupDescription(group),
    jobNo: '',
    reasonCode: '',
    prodOrderNo: '',
    vatReportingDate: group.postingDate,
  };
}

class JournalWriter {
  private readonly glEntries: GLEntry[] = [];
  private readonly relations: Relation[] = [];
  private readonly registerNo: number;
  private readonly firstOpenDate: number;
  private readonly userId: string;
  private readonly descriptionLength: number;

  constructor(
    private readonly setup: Setup,
    options: PlainOptions,
  ) {
    this.registerNo = setup.lastRegisterNo + 1;
    this.firstOpenDate = setup.firstOpenPeriod ?? startOfYear(options.workDate);
    this.userId = options.userId ?? '';
    this.descriptionLength = options.descriptionLength ?? 100;
  }

  write(line: BufferLine, document: DocumentFields): void {
    if (line.amount.isZero() && line.amountACY.isZero()) return;
    const { setup } = this;
    const entryNo = setup.lastGLEntryNo + this.glEntries.length + 1;
    this.glEntries.push({
      entryNo,
      transactionNo: this.transactionNo(line, document),
      glAccountNo: line.accountNo,
      postingDate: line.postingDate,
      documentDate: line.postingDate,
      documentType: '',
      documentNo: document.documentNo,
      externalDocumentNo: document.externalDocumentNo,
      description: document.description.slice(0, this.descriptionLength),
      amount: line.amount,
      debitAmount: line.amount.greaterThan(0) ? line.amount : ZERO,
      creditAmount: line.amount.lessThan(0) ? line.amount.negated() : ZERO,
      additionalCurrencyAmount: line.amountACY,
      addCurrencyDebitAmount: line.amountACY.greaterThan(0) ? line.amountACY : ZERO,
      addCurrencyCreditAmount: line.amountACY.lessThan(0) ? line.amountACY.negated() : ZERO,
      sourceCode: setup.sourceCode,
      systemCreatedEntry: true,
      jobNo: document.jobNo,
      reasonCode: document.reasonCode,
      prodOrderNo: document.prodOrderNo,
      vatReportingDate: document.vatReportingDate,
      dimensionSetID: line.dimensionSetID,
      globalDimension1Code: this.globalDimension(line, 0),
      globalDimension2Code: this.globalDimension(line, 1),
      priorYearEntry: line.postingDate < this.firstOpenDate,
      userId: this.userId,
    });
    for (const valueEntryNo of line.valueEntryNos) {
      this.relations.push({ glEntryNo: entryNo, valueEntryNo, glRegisterNo: this.registerNo });
    }
  }

  journal(): Journal {
    const { glEntries, relations } = this;
    if (glEntries.length === 0) return { glEntries, relations, register: undefined };
    const register = {
      no: this.registerNo,
      fromEntryNo: glEntries[0].entryNo,
      toEntryNo: glEntries[glEntries.length - 1].entryNo,
      sourceCode: this.setup.sourceCode,
      userId: this.userId,
    };
    return { glEntries, relations, register };
  }

  /** A new number whenever document or date changes. */
  private transactionNo(line: BufferLine, document: DocumentFields): number {
    const previous = this.glEntries[this.glEntries.length - 1];
    if (!previous) return this.setup.lastTransactionNo + 1;
    const same = previous.documentNo === document.documentNo && previous.postingDate === line.postingDate;
    return same ? previous.transactionNo : previous.transactionNo + 1;
  }

  private globalDimension(line: BufferLine, index: 0 | 1): string {
    const code = this.setup.globalDimensions[index];
    return this.setup.dimensionSets?.get([line.dimensionSetID, code].join('|')) ?? '';
  }
}

function startOfYear(workDate: number | undefined): number {
  const day = workDate === undefined ? new Date() : new Date((workDate - 25_569) * 86_400_000);
  return Date.UTC(day.getUTCFullYear(), 0, 1) / 86_400_000 + 25_569;
}
