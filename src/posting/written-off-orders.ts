import { type Ledger, ProductionOrderStatus } from '../ledger';
import { type PostingSettings } from './settings';

/**
 * Tells value entries of production order lines that were finished without output: their cost is written off from
 * WIP (posting.md, section 3.2).
 */
export class WrittenOffOrders {
  private readonly lines = new Set<string>();
  readonly exist: boolean;

  constructor(
    private readonly ledger: Ledger,
    settings: PostingSettings,
  ) {
    if (settings.finishOrderWithoutOutput) this.collect();
    this.exist = this.lines.size > 0;
  }

  includes(row: number): boolean {
    const c = this.ledger.valueEntries.columns;
    return c.expectedCost[row] === 0 && this.lines.has(`${c.orderNo.numbers[row]} ${c.orderLineNo[row]}`);
  }

  private collect(): void {
    const { rowCount, columns } = this.ledger.productionOrderLines;
    for (let row = 0; row < rowCount; row++) {
      if (columns.status[row] !== ProductionOrderStatus.Finished || !columns.finishedQtyBase.isZero(row)) continue;
      this.lines.add(`${columns.prodOrderNo.numbers[row]} ${columns.lineNo[row]}`);
    }
  }
}
