import { plainText } from '../../src/excel/writing/cells';

describe('a text on its way into a cell', () => {
  it.each(['12', '2020-01-31', '1/2', 'Jan 5', '=A1', '+A1', '-A1', '@A1', '#N/A', "'x", 'TRUE', ' false ', '50%'])(
    'is kept a text by an apostrophe where Excel could read %s as something else',
    (text) => expect(plainText(text, 'boolean')).toBe(`'${text}`),
  );

  it.each(['Yes', 'No', 'Direct Cost', ''])('is left as it is where it stays a text anyway: %s', (text) =>
    expect(plainText(text, 'boolean')).toBe(text),
  );

  it('is left as it is in a column that is formatted as text beforehand', () =>
    expect(plainText('=A1', 'text')).toBe('=A1'));
});
