import { type Area } from './area';
import { type Sheet } from './sheet';

/** A chart as data: what the page needs to draw it. */
export class Chart {
  title = '';
  showTitle = true;
  showLegend = true;
  legendPosition = 'Right';
  left = 0;
  top = 0;
  width = 360;
  height = 216;

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public type: string,
    public source: Area,
    public seriesBy: string,
  ) {}
}
