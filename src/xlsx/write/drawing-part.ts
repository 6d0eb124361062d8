import { CHART_ROWS, type PlacedChart } from '../../workbook';
import { XML_DECLARATION } from '../xml/tree';
import { escapeAttribute } from '../xml/text';
import { type Namespaces } from './namespaces';

/** English metric units: what drawings are measured in. */
const EMU_PER_POINT = 12_700;
const ROW_POINTS = 15;
const CHART_SIZE = { width: 620 * EMU_PER_POINT, height: CHART_ROWS * ROW_POINTS * EMU_PER_POINT };

/**
 * The part that says where the charts of a sheet stand: below its tables, in their own size whatever the columns are.
 * @param chartIds - of the relationships of the charts, in their order
 */
export function drawingXml(charts: readonly PlacedChart[], chartIds: readonly string[], ns: Namespaces): string {
  const anchors = charts.map(
    ({ chart, row }, index) =>
      '<xdr:oneCellAnchor>' +
      `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${CHART_SIZE.width}" cy="${CHART_SIZE.height}"/>` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeAttribute(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${ns.drawings}/chart">` +
      `<c:chart xmlns:c="${ns.drawings}/chart" r:id="${chartIds[index]}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  );
  return (
    XML_DECLARATION +
    `<xdr:wsDr xmlns:xdr="${ns.drawings}/spreadsheetDrawing" xmlns:a="${ns.drawings}/main" ` +
    `xmlns:r="${ns.relationships}">${anchors.join('')}</xdr:wsDr>`
  );
}
