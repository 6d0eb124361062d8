import { type Chart, STANDARD_HEIGHT } from '../../host';
import { ROW_HEIGHT } from '../grid/viewport';
import { type ChartData, chartData } from './chart-data';

const PIXELS_PER_POINT = 4 / 3;
/** Rows of the page are a little higher than Excel's. */
const PIXELS_PER_POINT_DOWN = ROW_HEIGHT / STANDARD_HEIGHT;
const COLORS = ['#107c41', '#0f6cbd', '#c19c00', '#a4262c', '#5c2e91', '#038387'];
const HEAD = 28;
const FOOT = 40;
const SIDE = 12;

interface Bar {
  readonly key: string;
  readonly color: string;
  /** All in shares of the room: across the groups, and along the values. */
  readonly across: number;
  readonly breadth: number;
  readonly from: number;
  readonly to: number;
}

/** A chart as a picture: columns or bars. Screen readers hear its title, its figures stand in the cells beside it. */
export function ChartPicture({ chart }: { readonly chart: Chart }) {
  const [width, height] = [chart.width * PIXELS_PER_POINT, chart.height * PIXELS_PER_POINT];
  const data = chartData(chart);
  const isBars = chart.type.startsWith('Bar');
  const room = { width: width - 2 * SIDE, height: height - HEAD - FOOT };
  const { bars, zero } = barsOf(data, chart.type.includes('Stacked'));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.title}
      width={width}
      height={height}
      style={{ left: chart.left * PIXELS_PER_POINT, top: chart.top * PIXELS_PER_POINT_DOWN }}
    >
      <text x={width / 2} y={19} textAnchor="middle" className="title">
        {chart.title}
      </text>
      <g transform={`translate(${SIDE} ${HEAD})`}>
        {bars.map(({ key, color, across, breadth, from, to }) => (
          <rect
            key={key}
            fill={color}
            {...(isBars
              ? {
                  x: Math.min(from, to) * room.width,
                  width: Math.abs(to - from) * room.width,
                  y: across * room.height,
                  height: breadth * room.height,
                }
              : {
                  x: across * room.width,
                  width: breadth * room.width,
                  y: (1 - Math.max(from, to)) * room.height,
                  height: Math.abs(to - from) * room.height,
                })}
          />
        ))}
        {isBars ? (
          <line x1={zero * room.width} x2={zero * room.width} y1={0} y2={room.height} />
        ) : (
          <line x1={0} x2={room.width} y1={(1 - zero) * room.height} y2={(1 - zero) * room.height} />
        )}
        {data.categories.map((category, index) => {
          const middle = (index + 0.5) / data.categories.length;
          return (
            <text
              key={index}
              textAnchor={isBars ? 'start' : 'middle'}
              x={isBars ? 2 : middle * room.width}
              y={isBars ? middle * room.height + 4 : room.height + 14}
            >
              {category}
            </text>
          );
        })}
      </g>
      {data.series.length > 1 &&
        data.series.map(({ name }, index) => (
          <g key={name} transform={`translate(${SIDE + index * 150} ${height - 14})`}>
            <rect width={10} height={10} y={-9} fill={COLORS[index % COLORS.length]} />
            <text x={14}>{name}</text>
          </g>
        ))}
    </svg>
  );
}

function barsOf({ categories, series }: ChartData, isStacked: boolean): { bars: Bar[]; zero: number } {
  const ends = categories.map((_, group) => {
    const above = { up: 0, down: 0 };
    return series.map(({ values }) => {
      const value = values[group] ?? 0;
      if (!isStacked) return { from: 0, to: value };
      const side = value < 0 ? 'down' : 'up';
      const from = above[side];
      above[side] += value;
      return { from, to: above[side] };
    });
  });
  const all = ends.flat().flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const share = (value: number): number => (value - least) / (most - least || 1);
  const [perGroup, gap] = [isStacked ? 1 : Math.max(1, series.length), 0.2];
  const breadth = (1 - 2 * gap) / categories.length / perGroup;
  const bars = ends.flatMap((group, groupIndex) =>
    group.map(({ from, to }, index) => ({
      key: `${groupIndex} ${index}`,
      color: COLORS[index % COLORS.length],
      across: (groupIndex + gap) / categories.length + (isStacked ? 0 : index * breadth),
      breadth,
      from: share(from),
      to: share(to),
    })),
  );
  return { bars, zero: share(0) };
}
