import { XML_DECLARATION, escapeAttribute } from '../xml/text';
import { type Namespaces } from './namespaces';

/** Where a chart stands on its sheet, all in points. */
export interface ChartFrame {
  readonly title: string;
  /** At the beginning of a row, or at a distance from the sheet's upper left corner. */
  readonly at: { readonly row: number } | { readonly left: number; readonly top: number };
  readonly width: number;
  readonly height: number;
}

/** English metric units: what drawings are measured in. */
export const EMU_PER_POINT = 12_700;

/**
 * The part that says where the charts of a sheet stand, in their own size whatever the columns are.
 * @param chartIds - of the relationships of the charts, in their order
 */
export function drawingXml(frames: readonly ChartFrame[], chartIds: readonly string[], ns: Namespaces): string {
  const anchors = frames.map((frame, index) => anchorXml(frame, index, chartIds[index], ns));
  return (
    XML_DECLARATION +
    `<xdr:wsDr xmlns:xdr="${ns.drawings}/spreadsheetDrawing" xmlns:a="${ns.drawings}/main" ` +
    `xmlns:r="${ns.relationships}">${anchors.join('')}</xdr:wsDr>`
  );
}

function anchorXml({ at, height, title, width }: ChartFrame, index: number, chartId: string, ns: Namespaces): string {
  const [anchor, place] =
    'row' in at
      ? [
          'oneCellAnchor',
          `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
        ]
      : ['absoluteAnchor', `<xdr:pos x="${emu(at.left)}" y="${emu(at.top)}"/>`];
  return (
    `<xdr:${anchor}>${place}` +
    `<xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeAttribute(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${ns.drawings}/chart">` +
    `<c:chart xmlns:c="${ns.drawings}/chart" r:id="${chartId}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:${anchor}>`
  );
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
