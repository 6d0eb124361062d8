import { type Patience, request } from './requests';

interface Watch {
  readonly edited: Set<string>;
  readonly onEdit: ((sheet: string) => void) | undefined;
}

/** Excel tells of a change after the request that made it has been answered. */
const EVENTS_COME_WITHIN = 300;

/** Notes which sheets are edited by anyone but the add-in. Excel is asked for its events once, for all watches. */
export class EditWatches {
  private readonly watches = new Map<number, Watch>();
  private readonly names = new Map<string, string>();
  private registration: Promise<void> | undefined;
  private lastNumber = 0;
  private writing = 0;

  constructor(private readonly patience: Patience) {}

  async start(onEdit?: (sheet: string) => void): Promise<number> {
    this.registration ??= this.register();
    try {
      await this.registration;
    } catch (error) {
      // The next watch asks Excel again.
      this.registration = undefined;
      throw error;
    }
    const number = ++this.lastNumber;
    this.watches.set(number, { edited: new Set(), onEdit });
    return number;
  }

  async editedSheets(number: number): Promise<readonly string[]> {
    return [...(this.watches.get(number)?.edited ?? [])];
  }

  async stop(number: number): Promise<void> {
    this.watches.delete(number);
  }

  /** Changes that come in meanwhile are our own, where Excel does not say whose they are. */
  async whileWeWrite<T>(write: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await write();
    } finally {
      setTimeout(() => this.writing--, EVENTS_COME_WITHIN);
    }
  }

  private register(): Promise<void> {
    return request(this.patience, {}, ({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.load('items/id,items/name');
      worksheets.onChanged.add(async (event) => this.noteChange(event));
      worksheets.onDeleted.add(async (event) => this.noteDeletion(event));
      return () => {
        for (const { id, name } of worksheets.items) this.names.set(id, name);
      };
    });
  }

  private async noteChange(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (isOurs(event) ?? this.writing > 0) return;
    await this.note(event.worksheetId);
  }

  private async noteDeletion({ source, worksheetId }: Excel.WorksheetDeletedEventArgs): Promise<void> {
    if (source === 'Remote' || this.writing === 0) await this.note(worksheetId);
  }

  private async note(id: string): Promise<void> {
    const sheet = this.names.get(id) ?? (await this.nameOf(id));
    if (sheet === undefined) return;
    for (const { edited, onEdit } of this.watches.values()) {
      edited.add(sheet);
      onEdit?.(sheet);
    }
  }

  private async nameOf(id: string): Promise<string | undefined> {
    const name = await request(this.patience, { reads: true }, ({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id).load('name');
      return () => (sheet.isNullObject ? undefined : sheet.name);
    });
    if (name !== undefined) this.names.set(id, name);
    return name;
  }
}

/** Undefined where this Excel does not tell. */
function isOurs({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean | undefined {
  // Who works on the same workbook elsewhere.
  if (source === 'Remote') return false;
  if (triggerSource === undefined) return undefined;
  return triggerSource === 'ThisLocalAddin';
}
