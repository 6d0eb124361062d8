/** The door to the adjustment's tables, until the ledger's own index passes them on. */
// eslint-disable-next-line boundaries/dependencies -- src/ledger/index.ts does not export ./tables/costing yet
export * from '../ledger/tables/costing';
