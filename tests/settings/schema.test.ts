import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isOrigin, isTemplateUrl, parseSettings, patchSettings } from '../../src/settings/schema.ts';

describe('parseSettings', () => {
  it.each([[undefined], [null], ['settings'], [42], [[]], [{}]])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what holds and drops only what does not', () => {
    const settings = parseSettings({
      version: 1,
      automaticOrigins: ['https://*/*', 'ftp://x/*', 7, 'https://a.example/*', 'https://a.example/*'],
      neverSites: ['b.example', 'https://c.example', ''],
      marks: { quoted: false, scare: 'no', strictness: 'certain' },
      coverage: {
        providers: { gdelt: true, wiki: 'yes' },
        templates: [{ id: 'a', title: 'A', url: 'https://a.example/?q={query}' }, { id: 'b' }],
        retentionDays: 0,
      },
    });
    expect(settings.automaticOrigins).toEqual(['https://*/*', 'https://a.example/*']);
    expect(settings.neverSites).toEqual(['b.example']);
    expect(settings.marks).toEqual({ ...DEFAULT_SETTINGS.marks, quoted: false, strictness: 'certain' });
    expect(settings.coverage.providers).toEqual({ gdelt: true });
    expect(settings.coverage.templates.map(({ id }) => id)).toEqual(['a']);
    expect(settings.coverage.retentionDays).toBe(30);
  });

  it('reads what a newer version stored as far as it is understood', () => {
    const settings = parseSettings({ version: 99, marks: { paraphrased: false, sparkle: true }, sparkles: 3 });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, marks: { ...DEFAULT_SETTINGS.marks, paraphrased: false } });
  });

  it('never throws, gives a settled shape and is a fixed point', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = parseSettings(stored);
        expect(Object.keys(once)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(parseSettings(once)).toEqual(once);
      }),
    );
  });
});

describe('patchSettings', () => {
  it('merges groups field by field and replaces lists', () => {
    const first = patchSettings(DEFAULT_SETTINGS, { neverSites: ['a.example'], marks: { scare: false } });
    const second = patchSettings(first, { neverSites: ['b.example'], marks: { quoted: false } });
    expect(second.neverSites).toEqual(['b.example']);
    expect(second.marks).toEqual({ ...DEFAULT_SETTINGS.marks, scare: false, quoted: false });
    expect(first.marks.quoted).toBe(true);
  });
});

describe('what may be stored', () => {
  it.each([
    ['https://*/*', true],
    ['http://*/*', true],
    ['https://news.example/*', true],
    ['https://*.news.example/*', true],
    ['http://[::1]/*', true],
    ['https://news.example/path/*', false],
    ['https://news.example:8080/*', false],
    ['*://news.example/*', false],
    ['<all_urls>', false],
    ['file:///*', false],
  ])('origin %s: %s', (origin, holds) => expect(isOrigin(origin)).toBe(holds));

  it.each([
    ['https://find.example/?q={query}', true],
    ['http://find.example/{query}', true],
    ['https://find.example/', false],
    ['javascript:alert({query})', false],
    ['{query}', false],
  ])('template %s: %s', (url, holds) => expect(isTemplateUrl(url)).toBe(holds));
});
