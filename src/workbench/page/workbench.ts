import { type Calculator, ExcelHost, type Fault, type HostOptions, Workbook } from '../host';
import { loadCalculator } from '../host/calculation/load-ironcalc';
import { openDesktopPane } from '../host/seams/desktop-pane';
import { type OpenPane, openWebPane } from '../host/seams/web-pane';
import { History } from './history';

const PANE = 'taskpane.html';

/** The workbook that is open on the page, the Excel around it, and the pane beside it. */
export class Workbench {
  workbook = new Workbook();
  history = new History();
  host: ExcelHost | undefined;
  /** Why the last thing was refused; undefined when nothing was. */
  message: string | undefined;
  private pane: OpenPane | undefined;
  private calculator: Promise<Calculator> | undefined;
  private version = 0;
  private readonly listeners = new Set<() => void>();
  private stop: () => void = () => undefined;

  constructor(
    private readonly seam: 'desktop' | 'web',
    private readonly options: Partial<HostOptions>,
  ) {}

  /** Puts another workbook in the place of the open one, and a fresh pane beside it. */
  async show(workbook: Workbook, frame: HTMLIFrameElement): Promise<void> {
    this.stop();
    this.workbook = workbook;
    this.history = new History();
    this.message = undefined;
    this.stop = workbook.subscribe(() => this.changed());
    this.calculator ??= loadCalculator();
    workbook.calculation.calculator = await this.calculator;
    workbook.calculation.markStale();
    this.changed();
    await this.openPane(frame);
  }

  /** Opens the pane anew, as if it had been closed in between. */
  async openPane(frame: HTMLIFrameElement): Promise<void> {
    this.pane?.close();
    this.host?.close();
    await emptied(frame);
    this.host = new ExcelHost(this.workbook, this.options);
    this.pane =
      this.seam === 'desktop' ? await openDesktopPane(this.host, frame, PANE) : openWebPane(this.host, frame, PANE);
    this.changed();
  }

  say(message: string | undefined): void {
    this.message = message;
    this.changed();
  }

  plan(fault: Fault): void {
    this.host?.faults.plan(fault);
  }

  /** For React: how often something changed, and who wants to hear of it. */
  readonly snapshot = (): number => this.version;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private waiting = false;

  /** Many changes of one batch are told once. */
  private changed(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      this.version++;
      for (const listener of this.listeners) listener();
    });
  }
}

/** The desktop seam writes into the window that the frame has: it must be an empty one. */
function emptied(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.src = 'about:blank';
  });
}
