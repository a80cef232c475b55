/**
 * The engine for all tabs. The browser stops the background after half a minute of idling: what is kept here is only the
 * loaded weights, which the next start reads again; no article, no reader's data.
 */
import browser from 'webextension-polyfill';
import { createEngine, type Engine } from '../engine/analyse.ts';
import { extractEnglish } from '../engine/attribution/english.ts';
import { loadModel } from '../engine/attribution/index.ts';
import type { RequestOf, ToBackground } from '../messages/protocol.ts';

async function bytes(path: string): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Answers `analyse` messages with an Analysis as a JSON string; the weights are loaded at the first one (or by `engine`). */
export function engineService(): {
  analyse(request: RequestOf<ToBackground, 'analyse'>): Promise<string>;
  /** The engine with its weights loaded. */
  engine(): Promise<Engine>;
} {
  let loading: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    loading ??= load();
    return loading;
  };
  const load = async (): Promise<Engine> => {
    try {
      const model = loadModel(await bytes('models/attribution.bin'));
      return createEngine({ extract: (doc) => extractEnglish(doc, model) });
    } catch (error) {
      loading = undefined; // the next message tries again
      throw error;
    }
  };
  return {
    async analyse({ blocks, language, publisher, carry }) {
      const { analyse } = await engine();
      return JSON.stringify(analyse(blocks, { language, publisher, ...(carry ? { carry } : {}) }));
    },
    engine,
  };
}
