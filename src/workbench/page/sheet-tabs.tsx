import { type KeyboardEvent, useRef } from 'react';
import { type Workbook } from '../host';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The sheets that can be seen; the arrow keys go from one to the next. */
export function SheetTabs({ workbook }: { readonly workbook: Workbook }) {
  const list = useRef<HTMLDivElement>(null);
  const { activeSheet } = workbook;
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const at = (sheets.indexOf(activeSheet) + step + sheets.length) % sheets.length;
    workbook.activate(sheets[at]);
    (list.current!.children[at] as HTMLElement).focus();
    event.preventDefault();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label="Sheets" onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === activeSheet}
          tabIndex={sheet === activeSheet ? 0 : -1}
          ref={(button) => {
            if (sheet === activeSheet) button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          }}
          onClick={() => workbook.activate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
