import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { color: tokens.colorNeutralForeground2, overflowWrap: 'normal' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: 0 },
  unbroken: { whiteSpace: 'nowrap' },
  figureBefore: { paddingLeft: tokens.spacingHorizontalS },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottom: 'none' },
});

interface FiguresTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first column names the row, figures stand in the others. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total?: readonly ReactNode[] | undefined;
  /** Where there is more than one. */
  readonly totals?: readonly (readonly ReactNode[])[];
}

/** A small table: names at the left, figures at the right, totals below. */
export function FiguresTable({ caption, headings, rows, total, totals = total ? [total] : [] }: FiguresTableProps) {
  const styles = useStyles();
  const classOf = (column: number, extra = ''): string =>
    [styles.cell, column > 0 && `${styles.figure} ${styles.figureBefore}`, extra].filter(Boolean).join(' ');
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={heading} scope="col" className={classOf(column, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...figures] }) => (
          <tr key={key}>
            <th scope="row" className={classOf(0)}>
              {name}
            </th>
            {figures.map((figure, column) => (
              <td key={column} className={classOf(column + 1, styles.unbroken)}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          {totals.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className={classOf(column, `${styles.total} ${column > 0 ? styles.unbroken : ''}`)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}
