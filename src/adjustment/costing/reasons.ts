/** Why a value entry was written: the reason that the Adjusted Entries sheet shows. */
export const REASONS = {
  application: 'Cost of the inbound entries that it is applied to',
  transfer: 'Cost of the entry that it was transferred from',
  return: 'Cost of the outbound entry that it takes back',
  average: 'Average cost of its period',
  revaluation: 'Share of a revaluation that is invoiced by now',
  reversal: 'Exact reversal of the cost elements of its source',
  rounding: 'Rounding: what its outbound entries took differs from its cost',
  order: 'Actual cost of its order',
} as const;

export type Reason = keyof typeof REASONS;
