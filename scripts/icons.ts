/** Makes public/icons/*.png from the SVG sources in src/icons: 16 px from the drawing on the 16 px grid, the rest from the large one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const root = join(import.meta.dirname, '..');
const out = join(root, 'public/icons');

function draw(svg: string, size: number): Buffer {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

mkdirSync(out, { recursive: true });
for (const size of [16, 32, 48, 128]) {
  const source = size <= 32 ? 'icon-16.svg' : 'icon.svg';
  writeFileSync(join(out, `${size}.png`), draw(readFileSync(join(root, 'src/icons', source), 'utf8'), size));
  console.log(`public/icons/${size}.png from src/icons/${source}`);
}
