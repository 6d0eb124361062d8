export { oracleTotals, type OracleTotals } from './oracle';
export type { OracleOptions, OracleSource } from './source';
