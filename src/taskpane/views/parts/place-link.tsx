import { Link } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type Place } from '../../services';

interface PlaceLinkProps {
  readonly place: Place | undefined;
  readonly children: string;
}

/** Leads to a cell; a text alone where the workbook does not have it. */
export function PlaceLink({ place, children }: PlaceLinkProps) {
  const { goTo } = usePane();
  if (!place) return children;
  return (
    <Link as="button" inline onClick={() => goTo(place)}>
      {children}
    </Link>
  );
}
