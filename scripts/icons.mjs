// Draws the icons of the ribbon: assets/icons/NAME.svg on a grid of 32 units, NAME-small.svg on one of 16 units where
// details would run together, as PNG of every size that Office asks for.
//
// An SVG has paths with absolute commands only. Each coordinate is put on a pixel's middle or edge before the path is
// drawn, and a line is as thick as whole pixels, so that it is sharp at every size.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = fileURLToPath(new URL('../assets/icons/', import.meta.url));
const SMALL_SIZES = [16, 20, 24];
const LARGE_SIZES = [32, 40, 48, 64, 80, 96];

/** Stroke and fill of each kind of shape, legible on light and dark ribbons. Signs have diagonals, which look thinner. */
const STYLES = {
  paper: { stroke: '#797774', fill: '#fafafa', weight: 1 },
  ink: { stroke: '#797774', fill: 'none', weight: 1 },
  box: { stroke: '#309048', fill: '#a1ddaa', weight: 1 },
  lens: { stroke: '#1e8bcd', fill: '#d5e8f8', weight: 1 },
  sign: { stroke: '#1e8bcd', fill: 'none', weight: 1.5 },
  tick: { stroke: '#18ab50', fill: 'none', weight: 1.5 },
};

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.svg') && !file.endsWith('-small.svg'))
  .map((file) => file.replace('.svg', ''));

for (const name of names) {
  for (const size of SMALL_SIZES) draw(name, size, { source: `${name}-small`, grid: 16 });
  for (const size of LARGE_SIZES) draw(name, size, { source: name, grid: 32 });
}

function draw(name, size, { source, grid }) {
  const thickness = Math.ceil(size / 32);
  const svg = readFileSync(`${FOLDER}${source}.svg`, 'utf8')
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${size} ${size}"`)
    .replace(/ d="([^"]*)"/g, (_, path) => ` d="${onPixels(path, size / grid, thickness)}"`)
    .replace(/class="(\w+)"/g, (_, kind) => attributes(STYLES[kind], thickness));
  writeFileSync(`${FOLDER}${name}-${size}.png`, new Resvg(svg).render().asPng());
}

/** A line of odd thickness runs through the middle of pixels, one of even thickness along their edges. */
function onPixels(path, scale, thickness) {
  const middle = thickness % 2 === 1 ? 0.5 : 1;
  return path.replace(/\d+(\.\d+)?/g, (unit) => String(Math.floor(Number(unit) * scale) + middle));
}

function attributes({ stroke, fill, weight }, thickness) {
  return `stroke="${stroke}" fill="${fill}" stroke-width="${weight * thickness}"`;
}
