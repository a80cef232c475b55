/** The background's entry: wires messages, commands, permissions and the first run. Keeps no state of its own. */
import browser, { type Runtime } from 'webextension-polyfill';
import { backgroundRequests } from '../messages/background-requests.ts';
import type { ToCoverage } from '../messages/coverage-protocol.ts';
import { coverageRequests } from '../messages/coverage-validate.ts';
import { readEnvelope } from '../messages/envelope.ts';
import { onSettings } from '../settings/index.ts';
import { forgetRevoked, setAutomatic, syncAutomatic } from './automatic.ts';
import { setBadge } from './badge.ts';
import { onCommand } from './commands.ts';
import { COVERAGE_ALARM, coverageService } from './coverage.ts';
import { openCoverageOf } from './coverage-of.ts';
import { dress } from './dress.ts';
import { engineService } from './engine.ts';
import { logged } from './errors.ts';
import { run } from './run.ts';

const engine = engineService();
const coverage = coverageService(engine.engine);

/** Only the extension's own pages may change where it runs; content scripts live beside pages. */
function ownPage(sender: Runtime.MessageSender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('not allowed from a page');
}

function answer(name: string, request: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  switch (name) {
    case 'analyse':
      return engine.analyse(backgroundRequests.analyse(request));
    case 'badge': {
      const { count } = backgroundRequests.badge(request);
      const tabId = sender.tab?.id;
      return tabId === undefined ? Promise.resolve(null) : setBadge(tabId, count).then(() => null);
    }
    case 'dress':
      return dress(sender, backgroundRequests.dress(request).frames === true).then(() => null);
    case 'openOptions':
      return browser.runtime.openOptionsPage().then(() => null);
    case 'coverageOf': {
      const { id } = backgroundRequests.coverageOf(request);
      const tabId = sender.tab?.id;
      return tabId === undefined ? Promise.resolve({ opened: false }) : openCoverageOf(tabId, id);
    }
    case 'run':
      ownPage(sender);
      // The weights load while the content script looks at the page; a failure shows when it asks for an analysis.
      engine.engine().catch(() => undefined);
      return run(backgroundRequests.run(request).tabId);
    case 'automatic':
      ownPage(sender);
      return setAutomatic(backgroundRequests.automatic(request).origins).then((origins) => ({ origins }));
    default:
      return isCoverage(name) ? answerCoverage(name, request, sender) : undefined;
  }
}

const isCoverage = (name: string): name is keyof ToCoverage => Object.hasOwn(coverageRequests, name);

function answerCoverage<N extends keyof ToCoverage>(name: N, request: unknown, sender: Runtime.MessageSender) {
  ownPage(sender);
  const read = coverageRequests[name] as (given: unknown) => ToCoverage[N]['request'];
  const handle = coverage()[name] as (given: ToCoverage[N]['request']) => Promise<unknown>;
  return handle(read(request));
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const envelope = readEnvelope(message);
  if (!envelope || sender.id !== browser.runtime.id) return undefined;
  try {
    return answer(envelope.name, envelope.request, sender);
  } catch (error) {
    return Promise.reject(error);
  }
});

browser.commands.onCommand.addListener((command) => logged('command', onCommand(command)));
browser.permissions.onRemoved.addListener(() => logged('permissions', forgetRevoked()));
browser.permissions.onAdded.addListener(() => logged('permissions', syncAutomatic()));
browser.runtime.onStartup.addListener(() => {
  logged('startup', syncAutomatic());
  logged('coverage', coverage().onStart());
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === COVERAGE_ALARM) logged('coverage', coverage().onAlarm());
});
onSettings(() => logged('settings', syncAutomatic()), new AbortController().signal);

browser.runtime.onInstalled.addListener(({ reason }) => {
  logged('installed', syncAutomatic());
  if (reason === 'install') {
    logged('welcome', browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') }));
  }
});
