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
  return <LinkTo place={place}>{children}</LinkTo>;
}

/** A figure that leads to its entries. Its digits alone would not tell who cannot see the sheet where they lead. */
export function FigureLink({ place, children }: PlaceLinkProps) {
  const { text } = usePane().texts;
  const name = place && text('figure.leadsTo', { figure: children, sheet: place.sheet, address: place.address });
  return (
    <LinkTo place={place} name={name}>
      {children}
    </LinkTo>
  );
}

function LinkTo({ children, name, place }: PlaceLinkProps & { readonly name?: string | undefined }) {
  const { goTo } = usePane();
  if (!place) return children;
  return (
    <Link as="button" inline style={LIKE_ITS_TEXT} aria-label={name} onClick={() => goTo(place)}>
      {children}
    </Link>
  );
}
