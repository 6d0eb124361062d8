import { OfficePaneHost } from '../../src/taskpane/office/office-pane-host';

describe('the pane’s Excel', () => {
  it('gets a new workbook with every byte of its file', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
    const createWorkbook = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
    Object.assign(globalThis, { Excel: { createWorkbook } });
    await new OfficePaneHost().openWorkbook(new Blob([bytes]));
    expect(new Uint8Array(Buffer.from(createWorkbook.mock.calls[0][0], 'base64'))).toEqual(bytes);
  });
});
