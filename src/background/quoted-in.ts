/** Who is quoted in a short text (a feed's summary), as the engine reads it. */
import type { Engine } from '../engine/analyse.ts';
import type { AlsoQuoted } from '../messages/coverage-protocol.ts';

/** Speakers with what they say, in reading order; only those the engine is sure enough to name. */
export function quotedIn(engine: Engine, text: string, language: string): AlsoQuoted[] {
  const block = { id: 's', text, role: 'paragraph' } as const;
  const { attributions, speakers } = engine.analyse([block], { language: language || 'en' });
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return attributions.flatMap(({ act, speaker, content, negated, hypothetical }) => {
    const name = speaker === null ? undefined : names.get(speaker);
    if (act !== 'claim' || negated || hypothetical || !name) return [];
    return [{ speaker: name, content: content.map(({ start, end }) => text.slice(start, end)).join(' … ') }];
  });
}
