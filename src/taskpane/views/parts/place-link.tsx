import { Link } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type Place } from '../../services';

interface PlaceLinkProps {
  readonly place: Place | undefined;
  readonly children: string;
}

/** Buttons have a size of their own otherwise, larger than that of a table. */
const LIKE_ITS_TEXT = { fontSize: 'inherit', lineHeight: 'inherit', fontVariantNumeric: 'inherit' } as const;

/** Leads to a cell; a text alone where the workbook does not have it. */
export function PlaceLink({ place, children }: PlaceLinkProps) {
  const { goTo } = usePane();
  if (!place) return children;
  return (
    <Link as="button" inline style={LIKE_ITS_TEXT} onClick={() => goTo(place)}>
      {children}
    </Link>
  );
}
