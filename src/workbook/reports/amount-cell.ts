import { type Decimal } from '../../money';

/** Excel keeps 15 significant digits; an amount with more stands as text, so that no digit is lost. */
export function amountCell(amount: Decimal): number | string {
  return amount.precision() <= 15 ? amount.toNumber() : amount.toFixed();
}
