import { CellError } from '../../../../src/workbook';
import { displayText } from '../../../../src/workbench/host';

describe('a cell shows', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e15, 'General', '1E+15'],
    [-1234.565, '#,##0.00', '-1,234.57'],
    [1.005, '0.00', '1.01'],
    [-0.001, '0.00', '0.00'],
    [1234567, '#,##0', '1,234,567'],
    [0, '#,##0.00;-#,##0.00;"nil"', 'nil'],
    [-5, '0.0;(0.0)', '(5.0)'],
    [0.125, '0.0%', '12.5%'],
    [12, '0 "pcs"', '12 pcs'],
    [1.5, '0.##', '1.5'],
    [0.5, '#.00', '.50'],
    [7, '00000', '00007'],
    [1500, '0,"k"', '2k'],
    [-3, '[Red]0', '-3'],
    [45413, 'yyyy-mm-dd', '2024-05-01'],
    [45413.5625, 'd/m/yyyy h:mm', '1/5/2024 13:30'],
    [45413.5625, 'dddd, mmmm d hh:mm:ss AM/PM', 'Wednesday, May 1 01:30:00 PM'],
    [60, 'd mmm yy', '29 Feb 00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    ['00123', '0.00', '00123'],
    ['x', '0;0;0;"<"@">"', '<x>'],
    [true, 'General', 'TRUE'],
    [null, '0.00', ''],
    [new CellError('#N/A'), '0.00', '#N/A'],
  ])('%p under %p as %p', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });
});
