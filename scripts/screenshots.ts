/**
 * `npm run screenshots`: the pictures of the README, made from the built extension in Chromium, light and dark: docs/images/*.png.
 * `npm run screenshots -- firefox` makes them in Firefox instead, under .cache/screenshots.
 */
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { launch, switchAutomaticOn } from './launch.ts';
import { SAMPLE_ORIGINS, SAMPLE_PATH, serveSample } from './sample.ts';
import { shots } from './shots.ts';

const root = join(import.meta.dirname, '..');
const firefox = process.argv.includes('firefox');
const name = firefox ? 'firefox' : 'chromium';
const dir = join(root, firefox ? '.cache/screenshots' : 'docs/images');

buildAll([firefox ? 'firefox' : 'chrome']);
const sample = await serveSample();
for (const dark of [false, true]) {
  const launched = await launch(name, { headless: true, dark, width: 1100, height: 860 });
  try {
    await switchAutomaticOn(launched, SAMPLE_ORIGINS);
    const files = await shots(launched, sample.origin + SAMPLE_PATH, dir, dark ? 'dark-' : 'light-');
    console.log(files.join('\n'));
  } finally {
    await launched.close();
  }
}
await sample.close();
