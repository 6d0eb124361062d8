import { type ReactNode } from 'react';

/** Buttons side by side, below each other where the pane is narrow. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>{children}</div>;
}
