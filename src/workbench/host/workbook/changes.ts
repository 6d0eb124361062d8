import { type CellValue } from '../../../workbook';
import { type Area } from './area';
import { type Sheet, type Visibility } from './sheet';
import { type Table } from './table';

/** How cells moved when some were inserted or deleted. */
export type ShiftDirection = 'ShiftCellDown' | 'ShiftCellRight' | 'ShiftCellUp' | 'ShiftCellLeft';

/** What happened to a workbook: one change for each thing that a person would call one edit. */
export type WorkbookChange =
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area; readonly before?: CellValue }
  | { readonly kind: 'formats'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'shift'; readonly sheet: Sheet; readonly area: Area; readonly direction: ShiftDirection }
  /** Something about the sheet that is not in its cells: widths, panes, links, checks, protection, filters, charts. */
  | { readonly kind: 'layout'; readonly sheet: Sheet }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'protection'; readonly sheet: Sheet }
  | { readonly kind: 'sheetMoved'; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: 'visibility'; readonly sheet: Sheet; readonly before: Visibility }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly before: Sheet }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'tableAdded' | 'tableDeleted' | 'tableChanged'; readonly sheet: Sheet; readonly table: Table }
  | { readonly kind: 'calculated' | 'names' | 'settings' };

export type ChangeListener = (change: WorkbookChange) => void;
