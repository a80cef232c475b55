/**
 * Builds one browser's extension from the one manifest.json: dist/chrome or dist/firefox (scripts/build.ts runs both).
 * WHOSAID_TARGET picks the browser, WHOSAID_PART the part: `main` (manifest, popup, options, welcome) by crxjs, `content` (the
 * self-contained content script under its fixed name, which registered scripts keep over updates), `background` (one classic script:
 * a stopped worker is back with it in two thirds of the processor time that a module takes; bench/cold-start.ts).
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { FEATURE_FILES, inlineRows } from './scripts/inline-rows.ts';

type Target = 'chrome' | 'firefox';

const root = import.meta.dirname;
const target: Target = process.env.WHOSAID_TARGET === 'firefox' ? 'firefox' : 'chrome';
const outDir = resolve(root, 'dist', target);

interface Manifest {
  [key: string]: unknown;
  background?: { service_worker?: string; scripts?: string[]; type?: string };
  browser_specific_settings?: unknown;
  minimum_chrome_version?: string;
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

/** File of the background's script. */
const BACKGROUND = 'background.js';

/** What crxjs is given: the background is built by itself. */
function withoutBackground({ background: _, ...manifest }: Manifest): Manifest {
  return manifest;
}

/** What crxjs wrote, made right for the target: nothing web-accessible, the background as its browser takes it, no foreign keys. */
function deriveManifest(built: Manifest): Manifest {
  const { web_accessible_resources: _, ...rest } = built;
  const background = target === 'chrome' ? { service_worker: BACKGROUND } : { scripts: [BACKGROUND] };
  const manifest: Manifest = { ...rest, background };
  if (target === 'chrome') {
    delete manifest.browser_specific_settings;
    return manifest;
  }
  delete manifest.minimum_chrome_version;
  return manifest;
}

/** Copies the engine's weights to /models, where the background fetches them from its own package. */
function models(): Plugin {
  const dir = join(root, 'src/engine/models');
  return {
    name: 'whosaid:models',
    generateBundle() {
      for (const name of readdirSync(dir).filter((file) => file.endsWith('.bin'))) {
        this.emitFile({ type: 'asset', fileName: `models/${name}`, source: readFileSync(join(dir, name)) });
      }
    },
  };
}

/**
 * Preact's branch for dangerouslySetInnerHTML, taken out: we parse no string as HTML, the linter of Mozilla's shop trips over the
 * words, and what is not there cannot be reached. Fails the build when Preact's code no longer looks as it did (11.2.0).
 */
function noInnerHtml(): Plugin {
  const assignment = /\b\w+\.innerHTML=\w+\.__html/g;
  return {
    name: 'whosaid:no-inner-html',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]preact\.mjs/.test(id)) return null;
      if (code.match(assignment)?.length !== 1)
        this.error('preact has no single innerHTML assignment any more: look at its diff');
      return { code: code.replace(assignment, 'void 0').replace(/\w+\.__html==\w+\.innerHTML/g, 'false'), map: null };
    },
  };
}

/** The engine's features without calls (scripts/inline-rows.ts). */
function features(): Plugin {
  return {
    name: 'whosaid:features',
    enforce: 'pre',
    transform: (code, id) => (FEATURE_FILES.test(id) ? { code: inlineRows(code), map: null } : null),
  };
}

/** Last step: the derived manifest; crxjs leaves its own Vite manifest behind, which nobody needs. */
function finish(): Plugin {
  return {
    name: 'whosaid:finish',
    enforce: 'post',
    closeBundle() {
      const file = join(outDir, 'manifest.json');
      // A build that failed before has no manifest: its own error must be seen, not ours.
      if (!existsSync(file)) return;
      writeFileSync(file, `${JSON.stringify(deriveManifest(readManifest(file)), null, 2)}\n`);
      rmSync(join(outDir, '.vite'), { recursive: true, force: true });
    },
  };
}

const shared: UserConfig = {
  root,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
};

const main: UserConfig = {
  ...shared,
  plugins: [
    noInnerHtml(),
    preact({ prefreshEnabled: false }),
    crx({ manifest: withoutBackground(readManifest(join(root, 'manifest.json'))) as never }),
    models(),
    finish(),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: { welcome: resolve(root, 'src/welcome/index.html') } },
  },
};

/** A part that is one classic script by itself. */
const script = (entry: string, file: string): UserConfig => ({
  ...shared,
  publicDir: false,
  plugins: [features(), noInnerHtml(), preact({ prefreshEnabled: false })],
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: resolve(root, entry), formats: ['iife'], name: 'whosaid', fileName: () => file },
  },
});

const parts: Readonly<Record<string, UserConfig>> = {
  main,
  content: script('src/content/index.ts', 'content.js'),
  background: script('src/background/index.ts', BACKGROUND),
};

export default defineConfig(parts[process.env.WHOSAID_PART ?? 'main'] ?? main);
