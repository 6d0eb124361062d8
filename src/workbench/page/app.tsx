import { type DragEvent, type SyntheticEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Workbook, addressOf } from '../host';
import { type OpenedFile, openCronus, openFile, save } from './files';
import { SheetGrid, contentOf } from './grid/sheet-grid';
import { SheetTabs } from './sheet-tabs';
import { type Workbench } from './workbench';

/** As in Excel, F6 leads from the pane back to the sheet. */
function leadBack({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void {
  currentTarget.contentWindow!.addEventListener('keydown', ({ key }) => {
    if (key === 'F6') document.querySelector<HTMLElement>('[role=grid]')!.focus();
  });
}

function list(things: readonly string[]): string {
  return new Intl.ListFormat('en').format(things);
}

/** The page: commands on top, the sheet, its tabs below, the pane at the right. */
export function App({ bench, opens }: { readonly bench: Workbench; readonly opens: string }) {
  const version = useSyncExternalStore(bench.subscribe, bench.snapshot);
  const frame = useRef<HTMLIFrameElement>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<readonly string[]>([]);

  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    bench.say(undefined);
    try {
      await work();
    } catch (error) {
      bench.say(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const show = (open: () => Promise<OpenedFile>): void =>
    void doing(async () => {
      const { leftOut, workbook } = await open();
      await bench.show(workbook, frame.current!);
      setLost(leftOut);
      if (leftOut.length > 0) bench.say(`This page cannot keep everything. A saved file will lack: ${list(leftOut)}.`);
    });
  const saveOpen = (): void =>
    void doing(async () => {
      await save(bench.workbook);
      if (lost.length > 0) bench.say(`The saved file lacks what this page cannot keep: ${list(lost)}.`);
    });
  const showEmpty = (): void => show(() => Promise.resolve({ workbook: new Workbook(), leftOut: [] }));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) show(() => openFile(file));
  };
  useEffect(() => {
    if (opens === 'none') showEmpty();
    else show(openCronus);
    // Once: everything later is the user's doing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  bench.workbook.calculation.settle();
  const sheet = bench.workbook.activeSheet;
  return (
    <div
      className="page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      // As in Excel, F6 goes on to the next part of the window.
      onKeyDown={(event) => {
        if (event.key !== 'F6') return;
        event.preventDefault();
        frame.current!.focus();
      }}
    >
      <header className="bar">
        <h1>{bench.workbook.name}</h1>
        <label className="button">
          Open…
          <input
            type="file"
            accept=".xlsx"
            disabled={busy}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) show(() => openFile(file));
              event.target.value = '';
            }}
          />
        </label>
        <button type="button" disabled={busy} onClick={saveOpen}>
          Save
        </button>
        <button type="button" disabled={busy} onClick={() => show(openCronus)}>
          CRONUS sample
        </button>
        <button type="button" disabled={busy} onClick={showEmpty}>
          New workbook
        </button>
        <button type="button" disabled={busy || !bench.history.canUndo} onClick={() => bench.history.undo()}>
          Undo
        </button>
        <button type="button" disabled={busy || !bench.history.canRedo} onClick={() => bench.history.redo()}>
          Redo
        </button>
        <button type="button" disabled={busy} onClick={() => void doing(() => bench.openPane(frame.current!))}>
          Reopen pane
        </button>
      </header>
      <div role="alert">{bench.message && <p className="message">{bench.message}</p>}</div>
      <main className="desk">
        <section className="book" aria-label="Workbook">
          <div className="formula">
            <span className="name" aria-label="Name box">
              {addressOf({ ...sheet.selection, rowCount: 1, columnCount: 1 })}
            </span>
            <span className="content" aria-label="Formula bar">
              {contentOf(sheet, sheet.selection)}
            </span>
          </div>
          <SheetGrid key={sheet.id} bench={bench} version={version} onMessage={(message) => bench.say(message)} />
          <SheetTabs workbook={bench.workbook} />
        </section>
        <aside className="pane" aria-label="Task pane">
          <h2>Inventory Cost Posting</h2>
          <iframe ref={frame} title="Inventory Cost Posting" onLoad={leadBack} />
        </aside>
      </main>
    </div>
  );
}
