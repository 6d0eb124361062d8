import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { columnLetters } from '../../../workbook';
import { type Area, type Sheet, displayText } from '../../host';
import { ChartPicture } from '../charts/chart-picture';
import { follow, linkTarget } from '../links';
import { type Workbench } from '../workbench';
import { HEADER_WIDTH, ROW_HEIGHT, type Visible, extentOf, visibleOf } from './viewport';

interface SheetGridProps {
  readonly bench: Workbench;
  readonly version: number;
  readonly onMessage: (message: string) => void;
}

/** How the arrow keys and their like move the selection. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
  Tab: [0, 1],
};

/** The cells of the active sheet; only those that are seen are on the page. */
export function SheetGrid({ bench, version, onMessage }: SheetGridProps) {
  const sheet = bench.workbook.activeSheet;
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0, width: 1200, height: 800 });
  const [editing, setEditing] = useState<string>();
  // The version stands for everything in the sheet.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const extent = useMemo(() => extentOf(sheet), [sheet, version]);
  const visible = visibleOf(extent, scroll);
  const { selection } = sheet;

  const measure = (): void => {
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = box.current!;
    setScroll({ top, left, width, height });
  };
  useEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  useLayoutEffect(() => {
    bringIntoView(box.current!, sheet, extent.lefts);
    // Whoever selects a cell, the user or the pane, wants to see it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, selection.row, selection.column]);

  const select = (area: Area): void => bench.workbook.select(sheet, area);
  const type = (area: Area, texts: readonly (readonly string[])[]): void => {
    try {
      bench.history.type(sheet, area, texts);
    } catch (error) {
      onMessage(error instanceof Error ? error.message : String(error));
    }
  };
  const commit = (text: string, move: readonly [number, number]): void => {
    setEditing(undefined);
    type({ ...selection, rowCount: 1, columnCount: 1 }, [[text]]);
    select(moved(selection, move));
    box.current!.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== undefined) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const control = ctrlKey || metaKey;
    const move = MOVES[key];
    if (control && key.toLowerCase() === 'z') bench.history.undo();
    else if (control && key.toLowerCase() === 'y') bench.history.redo();
    else if (control && key === 'Home') select(cell(0, 0));
    else if (control && key === 'End')
      select(cell(Math.max(0, extent.rowCount - 41), Math.max(0, extent.lefts.length - 8)));
    else if (key === 'Home') select(cell(selection.row, 0));
    else if (move) select(moved(selection, shiftKey && key === 'Tab' ? [0, -1] : move));
    else if (key === 'Delete') clear();
    else if (key === 'F2') setEditing(contentOf(sheet, selection));
    else if (key === 'Enter') openOrMove();
    else if (key.length === 1 && !control) setEditing('');
    else return;
    // A typed character goes on into the cell's field.
    if (key.length > 1 || control) event.preventDefault();
  };
  const openOrMove = (): void => {
    const target = linkTarget(sheet, selection.row, selection.column);
    if (target === undefined) select(moved(selection, [1, 0]));
    else follow(bench.workbook, target);
  };
  const clear = (): void => {
    const { rowCount, columnCount } = selection;
    const empty = Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
    type(selection, empty);
  };
  const paste = (text: string): void => {
    const rows = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const columnCount = Math.max(...rows.map((row) => row.length));
    const full = rows.map((row) => Array.from({ length: columnCount }, (_, i) => row[i] ?? ''));
    const area = { ...selection, rowCount: rows.length, columnCount };
    type(area, full);
    select(area);
  };

  const frozen = Math.min(sheet.frozenRows, 8);
  const rows = rowsOf(visible).filter((row) => row >= frozen);
  const width = HEADER_WIDTH + extent.lefts[extent.lefts.length - 1];
  const line = { sheet, visible, lefts: extent.lefts, selection, onSelect: select, onEdit: setEditing, bench };
  return (
    <div
      ref={box}
      className="grid"
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={extent.rowCount}
      aria-colcount={extent.lefts.length - 1}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        event.clipboardData.setData('text/plain', copied(sheet, selection));
        event.preventDefault();
      }}
      onPaste={(event) => {
        if (editing === undefined) paste(event.clipboardData.getData('text/plain'));
      }}
    >
      <div style={{ width, height: (extent.rowCount + 1) * ROW_HEIGHT }}>
        <div className="frozen" style={{ width }} role="rowgroup">
          <div className="line letters" role="row">
            <div className="corner" role="columnheader" aria-label=" " style={{ width: HEADER_WIDTH }} />
            <div style={{ width: extent.lefts[visible.firstColumn], flexShrink: 0 }} role="presentation" />
            {columnsOf(visible).map((column) => (
              <div
                key={column}
                className="letter"
                role="columnheader"
                style={{ width: extent.lefts[column + 1] - extent.lefts[column] }}
              >
                {columnLetters(column)}
              </div>
            ))}
          </div>
          {Array.from({ length: frozen }, (_, row) => (
            <Line key={row} row={row} {...line} />
          ))}
        </div>
        <div role="rowgroup" style={{ transform: `translateY(${((rows[0] ?? frozen) - frozen) * ROW_HEIGHT}px)` }}>
          {rows.map((row) => (
            <Line key={row} row={row} {...line} />
          ))}
        </div>
      </div>
      {sheet.charts.length > 0 && (
        <div className="charts" style={{ left: HEADER_WIDTH, top: ROW_HEIGHT }}>
          {sheet.charts.map((chart) => (
            <ChartPicture key={chart.id} chart={chart} />
          ))}
        </div>
      )}
      {editing !== undefined && (
        <input
          className="editor"
          aria-label={`${columnLetters(selection.column)}${selection.row + 1}`}
          autoFocus
          defaultValue={editing}
          style={{
            left: HEADER_WIDTH + extent.lefts[selection.column],
            top: (selection.row + 1) * ROW_HEIGHT,
            minWidth: extent.lefts[selection.column + 1] - extent.lefts[selection.column],
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') commit(event.currentTarget.value, [1, 0]);
            else if (event.key === 'Tab') commit(event.currentTarget.value, [0, 1]);
            else if (event.key === 'Escape') {
              setEditing(undefined);
              box.current!.focus();
            } else return;
            event.preventDefault();
          }}
          onBlur={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly visible: Visible;
  readonly lefts: readonly number[];
  readonly selection: Area;
  readonly bench: Workbench;
  readonly onSelect: (area: Area) => void;
  readonly onEdit: (text: string) => void;
}

function Line({ sheet, row, visible, lefts, selection, bench, onSelect, onEdit }: LineProps) {
  return (
    <div className="line" role="row" aria-rowindex={row + 1}>
      <div className="number" role="rowheader" style={{ width: HEADER_WIDTH }}>
        {row + 1}
      </div>
      <div style={{ width: lefts[visible.firstColumn], flexShrink: 0 }} role="presentation" />
      {columnsOf(visible).map((column) => {
        const style = sheet.style(row, column);
        const value = sheet.value(row, column);
        const isLink = linkTarget(sheet, row, column) !== undefined;
        const isSelected = isIn(selection, row, column);
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 1}
            aria-selected={isSelected}
            className={[
              'cell',
              tableLook(sheet, row, column),
              typeof value === 'number' && 'figure',
              isSpilling(sheet, row, column) && 'spilling',
              isLink && 'link',
              isSelected && 'selected',
            ]
              .filter(Boolean)
              .join(' ')}
            style={{
              width: lefts[column + 1] - lefts[column],
              ...(style.bold && { fontWeight: 600 }),
              ...(style.fill && { backgroundColor: style.fill, color: '#000' }),
            }}
            onMouseDown={(event) => onSelect(event.shiftKey ? between(selection, row, column) : cell(row, column))}
            onClick={() => {
              const target = linkTarget(sheet, row, column);
              if (target !== undefined) follow(bench.workbook, target);
            }}
            onDoubleClick={() => onEdit(contentOf(sheet, cell(row, column)))}
          >
            {displayText(value, style.numberFormat)}
          </div>
        );
      })}
    </div>
  );
}

/** A text reaches over empty cells to its right. */
function isSpilling(sheet: Sheet, row: number, column: number): boolean {
  return typeof sheet.value(row, column) === 'string' && sheet.value(row, column + 1) === null;
}

/** The header of an Excel table, and every other row of it. */
function tableLook(sheet: Sheet, row: number, column: number): 'head' | 'band' | undefined {
  const table = sheet.tables.find(({ area }) => isIn(area, row, column));
  if (!table) return undefined;
  if (table.headerArea?.row === row) return 'head';
  return table.showBandedRows && (row - table.bodyArea.row) % 2 === 0 ? 'band' : undefined;
}

/** What stands in the formula bar for a cell. */
export function contentOf(sheet: Sheet, { row, column }: Area): string {
  return sheet.formula(row, column) ?? displayText(sheet.value(row, column), sheet.style(row, column).numberFormat);
}

function cell(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

function moved({ row, column }: Area, [rows, columns]: readonly [number, number]): Area {
  return cell(Math.max(0, row + rows), Math.max(0, column + columns));
}

function between({ row, column }: Area, toRow: number, toColumn: number): Area {
  return {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rowCount: Math.abs(toRow - row) + 1,
    columnCount: Math.abs(toColumn - column) + 1,
  };
}

function isIn({ row, column, rowCount, columnCount }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rowCount && atColumn >= column && atColumn < column + columnCount;
}

function rowsOf({ firstRow, endRow }: Visible): number[] {
  return Array.from({ length: Math.max(0, endRow - firstRow) }, (_, i) => firstRow + i);
}

function columnsOf({ firstColumn, endColumn }: Visible): number[] {
  return Array.from({ length: Math.max(0, endColumn - firstColumn) }, (_, i) => firstColumn + i);
}

function copied(sheet: Sheet, { row, column, rowCount, columnCount }: Area): string {
  const lines = Array.from({ length: rowCount }, (_, i) =>
    Array.from({ length: columnCount }, (__, j) =>
      displayText(sheet.value(row + i, column + j), sheet.style(row + i, column + j).numberFormat),
    ).join('\t'),
  );
  return lines.join('\n');
}

function bringIntoView(box: HTMLDivElement, { selection, frozenRows }: Sheet, lefts: readonly number[]): void {
  const top = selection.row * ROW_HEIGHT;
  const head = (1 + frozenRows) * ROW_HEIGHT;
  if (selection.row >= frozenRows && top < box.scrollTop + frozenRows * ROW_HEIGHT) {
    box.scrollTop = top - frozenRows * ROW_HEIGHT;
  } else if (top + ROW_HEIGHT * 2 > box.scrollTop + box.clientHeight) {
    box.scrollTop = top - box.clientHeight + head + ROW_HEIGHT * 4;
  }
  const left = lefts[Math.min(selection.column, lefts.length - 1)];
  const right = lefts[Math.min(selection.column + 1, lefts.length - 1)];
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right + HEADER_WIDTH > box.scrollLeft + box.clientWidth) {
    box.scrollLeft = right + HEADER_WIDTH - box.clientWidth;
  }
}
