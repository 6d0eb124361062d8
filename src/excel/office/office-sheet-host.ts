import {
  type ActiveFilter,
  type CellOutput,
  type Environment,
  type HostSheet,
  type SheetArea,
  type SheetHost,
  type SheetStep,
} from '../sheet-host';
import { BlockPace } from './block-pace';
import { EditWatches } from './edit-watches';
import { activeFilters } from './filters';
import { PERFORM, rangeOf } from './perform';
import { PLACE, cellRange } from './places';
import { type About, DEFAULT_PATIENCE, type Patience, request } from './requests';

const READING: About = { reads: true };

/** The serial of 2 January 1904 in a workbook that counts from 1904. */
const SECOND_DAY_OF_1904 = 1;

/** The workbook in Excel, by Office.js. Only the thread that the pane is shown on has one. */
export class OfficeSheetHost implements SheetHost {
  private readonly pace = new BlockPace();
  private readonly watches: EditWatches;

  constructor(private readonly patience: Patience = DEFAULT_PATIENCE) {
    this.watches = new EditWatches(patience);
  }

  blockBytes(last: number): Promise<number> {
    return Promise.resolve(this.pace.after(last));
  }

  environment(): Promise<Environment> {
    return request(this.patience, READING, (context) => {
      const { workbook } = context;
      const { application } = workbook;
      const { cultureInfo } = application;
      workbook.load('name,readOnly');
      cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      cultureInfo.datetimeFormat.load('shortDatePattern');
      const probe = workbook.functions.date(1904, 1, 2).load('value');
      return () => ({
        name: workbook.name,
        readOnly: workbook.readOnly,
        date1904: probe.value === SECOND_DAY_OF_1904,
        displayLanguage: Office.context.displayLanguage,
        decimalSeparator: cultureInfo.numberFormat.numberDecimalSeparator,
        thousandsSeparator: cultureInfo.numberFormat.numberGroupSeparator,
        shortDatePattern: cultureInfo.datetimeFormat.shortDatePattern,
      });
    });
  }

  async sheets(): Promise<readonly HostSheet[]> {
    const names = await request(this.patience, READING, ({ workbook }) => {
      workbook.worksheets.load('items/name');
      workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
      return () => ({
        sheets: workbook.worksheets.items.map(({ name }) => name),
        tables: workbook.tables.items.map(({ name, showHeaders, showTotals, worksheet }) => ({
          name,
          sheet: worksheet.name,
          hasHeaderRow: showHeaders,
          hasTotalsRow: showTotals,
        })),
      });
    });
    return request(this.patience, READING, ({ workbook }) => {
      const used = names.sheets.map((name) =>
        workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load(PLACE),
      );
      const tables = names.tables.map((table) => ({
        ...table,
        place: workbook.tables.getItem(table.name).getRange().load(PLACE),
      }));
      return () =>
        names.sheets.map((name, i) => ({
          name,
          used: used[i].isNullObject ? undefined : cellRange(used[i]),
          tables: tables
            .filter(({ sheet }) => sheet === name)
            .map(({ name: table, hasHeaderRow, hasTotalsRow, place: range }) => ({
              name: table,
              hasHeaderRow,
              hasTotalsRow,
              range: cellRange(range),
            })),
        }));
    });
  }

  filters(sheets: readonly HostSheet[]): Promise<readonly ActiveFilter[]> {
    return activeFilters(this.patience, sheets);
  }

  read(areas: readonly SheetArea[]): Promise<readonly (readonly (readonly CellOutput[])[])[]> {
    return request(this.patience, { ...READING, sheet: areas[0]?.sheet }, (context) => {
      const ranges = areas.map((area) => rangeOf(context, area).load('values'));
      return () => ranges.map((range) => range.values as CellOutput[][]);
    });
  }

  async perform(steps: readonly SheetStep[]): Promise<void> {
    if (steps.length === 0) return;
    await this.watches.whileWeWrite(() =>
      request(this.patience, { sheet: sheetOfStep(steps[0]) }, (context) => {
        const { application } = context.workbook;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        for (const step of steps) perform(context, step);
        return () => undefined;
      }),
    );
  }

  readSettings(names: readonly string[]): Promise<readonly (string | undefined)[]> {
    return request(this.patience, READING, ({ workbook }) => {
      const settings = names.map((name) => workbook.settings.getItemOrNullObject(name).load('value'));
      return () => settings.map((setting) => (setting.isNullObject ? undefined : String(setting.value)));
    });
  }

  writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void> {
    return request(this.patience, {}, ({ workbook }) => {
      for (const [name, value] of Object.entries(settings)) {
        if (value === undefined) workbook.settings.getItemOrNullObject(name).delete();
        else workbook.settings.add(name, value);
      }
      return () => undefined;
    });
  }

  select(sheet: string, address: string): Promise<void> {
    return request(this.patience, { ...READING, sheet }, ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      return () => undefined;
    });
  }

  selectedRow(): Promise<{ readonly sheet: string; readonly row: number }> {
    return request(this.patience, READING, ({ workbook }) => {
      const selected = workbook.getSelectedRange().load('rowIndex,worksheet/name');
      return () => ({ sheet: selected.worksheet.name, row: selected.rowIndex });
    });
  }

  startWatch(onEdit?: (sheet: string) => void): Promise<number> {
    return this.watches.start(onEdit);
  }

  editedSheets(watch: number): Promise<readonly string[]> {
    return this.watches.editedSheets(watch);
  }

  stopWatch(watch: number): Promise<void> {
    return this.watches.stop(watch);
  }
}

function perform(context: Excel.RequestContext, step: SheetStep): void {
  (PERFORM[step.do] as (context: Excel.RequestContext, step: SheetStep) => void)(context, step);
}

function sheetOfStep(step: SheetStep): string | undefined {
  if ('sheet' in step) return step.sheet;
  if ('filter' in step) return step.filter.sheet;
  return 'at' in step ? step.at.sheet : undefined;
}
