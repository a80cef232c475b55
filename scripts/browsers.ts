/** Finds an installed Chromium and Firefox; as root with apt it installs Debian's. Nothing is downloaded from anywhere else. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that the project knows how to find. */
export type BrowserName = 'chromium' | 'firefox';

const CANDIDATES: Record<BrowserName, { env: string; commands: string[]; files: string[]; apt: string; get: string }> =
  {
    chromium: {
      env: 'WHOSAID_CHROMIUM',
      commands: [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'brave-browser',
        'microsoft-edge',
      ],
      files: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        'C:/Program Files/Google/Chrome/Application/chrome.exe',
        'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
        'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
      ],
      apt: 'chromium',
      get: 'Chromium is missing: sudo apt install chromium, brew install --cask chromium, or https://www.google.com/chrome',
    },
    firefox: {
      env: 'WHOSAID_FIREFOX',
      commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
      files: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
        'C:/Program Files/Mozilla Firefox/firefox.exe',
      ],
      apt: 'firefox-esr',
      get: 'Firefox is missing: sudo apt install firefox-esr, brew install --cask firefox, or https://www.mozilla.org/firefox',
    },
  };

function onPath(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, command))
    .find((file) => existsSync(file));
}

/** Path of an installed browser (WHOSAID_CHROMIUM or WHOSAID_FIREFOX name another one), or undefined. */
export function findBrowser(name: BrowserName): string | undefined {
  const { env, commands, files } = CANDIDATES[name];
  const named = process.env[env];
  if (named) return existsSync(named) ? named : undefined;
  for (const command of commands) {
    const file = onPath(command);
    if (file) return file;
  }
  return files.find((file) => existsSync(file));
}

/** One line that says how to get a missing browser. */
export const howToGet = (name: BrowserName): string => CANDIDATES[name].get;

/**
 * The browser's path; as root with apt a missing one is installed first. Undefined when it can't be had: say {@link howToGet}.
 */
export function ensureBrowser(name: BrowserName): string | undefined {
  const found = findBrowser(name);
  if (found || process.getuid?.() !== 0 || !onPath('apt-get')) return found;
  const { apt } = CANDIDATES[name];
  console.log(`Installing ${apt} with apt (once; a minute or so) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt2 = (args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (!apt2(['install', '-y', '-qq', apt])) {
    apt2(['update', '-qq']);
    apt2(['install', '-y', '-qq', apt]);
  }
  return findBrowser(name);
}
