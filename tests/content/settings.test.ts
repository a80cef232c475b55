/** From the reader's settings to what is marked. */
import { describe, expect, it } from 'vitest';
import { wantedOf } from '../../src/content/settings.ts';
import { SCARE_BAR } from '../../src/engine/terms/decide.ts';
import { parseSettings } from '../../src/settings/schema.ts';

const wanted = (strictness: string) => wantedOf(parseSettings({ version: 1, marks: { strictness } }));

describe('the bars of a strictness', () => {
  it('as installed every scare quote that the engine says is marked: what annotate writes is what the reader sees', () => {
    expect(wantedOf(parseSettings(undefined)).termConfidence).toBeLessThanOrEqual(SCARE_BAR);
    expect(wanted('more').termConfidence).toBeLessThanOrEqual(SCARE_BAR);
  });
  it('only the surest: fewer of both', () => {
    expect(wanted('certain').termConfidence).toBeGreaterThan(SCARE_BAR);
    expect(wanted('certain').confidence).toBeGreaterThan(wanted('balanced').confidence);
  });
});
