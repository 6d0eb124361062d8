/** Parts of an .xlsx file that others put into files of their own, too. Nothing here needs Node. */
export { type ChartContent, type ChartSeries, chartXml } from './write/chart-part';
export { type ChartFrame, EMU_PER_POINT, drawingXml } from './write/drawing-part';
export { CONTENT_TYPES, TRANSITIONAL } from './write/namespaces';
export { XML_DECLARATION, encodeText, escapeAttribute } from './xml/text';
