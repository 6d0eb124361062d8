import { type Workbook } from './workbook';

/** Works out the formulas of a workbook and puts the results into their cells. */
export interface Calculator {
  calculate(workbook: Workbook): void;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** When formulas are worked out: not at each edit but when somebody next looks at a cell. */
export class Calculation {
  mode: CalculationMode = 'Automatic';
  /** Without a calculator a formula's result is what was put there with it. */
  calculator: Calculator | undefined;
  #isStale = false;
  #isSuspended = false;
  #isRunning = false;

  constructor(readonly workbook: Workbook) {}

  markStale(): void {
    this.#isStale = !this.#isRunning || this.#isStale;
  }

  /** Until `resume`, nothing is calculated. */
  suspend(): void {
    this.#isSuspended = true;
  }

  resume(): void {
    this.#isSuspended = false;
  }

  /** Brings the results up to date, unless calculation is manual or suspended. */
  settle(): void {
    if (this.#isStale && this.mode !== 'Manual' && !this.#isSuspended) this.run();
  }

  /** Brings the results up to date whatever the mode. */
  run(): void {
    if (this.#isRunning || !this.calculator) return;
    this.#isRunning = true;
    this.#isStale = false;
    try {
      this.calculator.calculate(this.workbook);
    } finally {
      this.#isRunning = false;
    }
    this.workbook.emit({ kind: 'calculated' });
  }
}
