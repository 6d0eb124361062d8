import { type Workbook } from '../../workbook';
import { requireText } from '../arguments';
import { type HostClass, hostClass, type Scalar } from '../host-object';

const TEXTS = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'];

function text(name: string): Scalar<Workbook> {
  return {
    get: ({ properties }) => properties.get(name) ?? '',
    set: ({ properties }, value) => properties.set(name, requireText(value)),
  };
}

/** The workbook's own properties, as its file information shows them. */
export const documentPropertiesObject: HostClass<Workbook> = hostClass({
  name: 'DocumentProperties',
  scalars: Object.fromEntries(TEXTS.map((name) => [name, text(name)])),
});
