import { Link, Text } from '@fluentui/react-components';
import { usePane } from '../../app/pane';

/** The sheets that were written, to be looked at; `of` tells them from others in the same view. */
export function SheetLinks({ sheets, of }: { readonly sheets: readonly string[]; readonly of?: string }) {
  const { texts, goTo } = usePane();
  const title = texts.text('run.sheets');
  if (sheets.length === 0) return null;
  return (
    <nav aria-label={of === undefined ? title : `${of}: ${title}`}>
      <Text weight="semibold">{title}: </Text>
      {sheets.map((sheet, index) => (
        <span key={sheet}>
          {index > 0 && ', '}
          <Link as="button" inline onClick={() => goTo({ sheet, address: 'A1' })}>
            {sheet}
          </Link>
        </span>
      ))}
    </nav>
  );
}
