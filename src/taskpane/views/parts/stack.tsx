import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    // A list of long choices would be as wide as the longest.
    '& > .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& h2, & h3': { margin: 0 },
  },
});

/** Things below one another. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().stack}>{children}</div>;
}
