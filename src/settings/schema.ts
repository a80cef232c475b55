/**
 * The one schema of what the reader set: defaults, validation of whatever storage holds, and migrations. No browser API.
 * Storage is input from outside (older versions, sync tools, a curious reader): every field is checked by itself, and a
 * field that does not hold falls back to its default without touching its neighbours.
 */
import { canonicalHost } from './never.ts';

/** Version of the schema below; {@link migrate} brings older ones up to it. */
export const SETTINGS_VERSION = 1;

/** How sure the engine must be before a claim is marked. `more` shows also the less certain, `certain` only the surest. */
export type Strictness = 'more' | 'balanced' | 'certain';

/** The least `Attribution.confidence` that is marked, by strictness (probability, 0 to 1). */
export const MIN_CONFIDENCE: Readonly<Record<Strictness, number>> = { more: 0.35, balanced: 0.48, certain: 0.8 };

/**
 * The least `QuotedTerm.confidence` that is marked and listed. Seven uses share the probability of a term, and the engine says
 * scare from its own bar on (SCARE_BAR, chosen for the best F1), so that the bar of claims would drop half of what it says: only
 * `certain` asks for more.
 */
export const MIN_TERM_CONFIDENCE: Readonly<Record<Strictness, number>> = { more: 0, balanced: 0, certain: 0.6 };

/** Which marks are shown. */
export interface MarkSettings {
  /** Marks are painted when an article is read; the popup's switch works on one page only. */
  readonly on: boolean;
  readonly quoted: boolean;
  readonly paraphrased: boolean;
  readonly unnamed: boolean;
  readonly scare: boolean;
  /** Intentions and feelings (wants, plans, hopes). */
  readonly attitudes: boolean;
  readonly strictness: Strictness;
}

/** A search link that the reader added. `url` is http(s) and holds `{query}`, which is replaced by the encoded words. */
export interface SearchTemplate {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** Where else a story may be looked for. Everything that asks the network is off until the reader turns it on. */
export interface CoverageSettings {
  /** Ids of providers of src/coverage that the reader turned on or off; an id that is not here has its provider's default. */
  readonly providers: Readonly<Record<string, boolean>>;
  readonly templates: readonly SearchTemplate[];
  /** Days that items of the reader's feeds are kept, 1 to 365. */
  readonly retentionDays: number;
}

/** All settings. */
export interface Settings {
  readonly version: typeof SETTINGS_VERSION;
  /** Match patterns where Whosaid runs by itself; the permission is asked for apart and may be missing. */
  readonly automaticOrigins: readonly string[];
  /** Host names (canonical, see never.ts) on which Whosaid never runs by itself. */
  readonly neverSites: readonly string[];
  readonly marks: MarkSettings;
  readonly coverage: CoverageSettings;
}

/** A part of the settings to change: groups are merged field by field, lists are replaced. */
export interface SettingsPatch {
  readonly automaticOrigins?: readonly string[];
  readonly neverSites?: readonly string[];
  readonly marks?: Partial<MarkSettings>;
  readonly coverage?: Partial<CoverageSettings>;
}

/** As installed: on click, all claims and scare quotes marked, nothing asked of the network. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  automaticOrigins: [],
  neverSites: [],
  marks: {
    on: true,
    quoted: true,
    paraphrased: true,
    unnamed: true,
    scare: true,
    attitudes: false,
    strictness: 'balanced',
  },
  coverage: { providers: {}, templates: [], retentionDays: 30 },
};

/** The most entries a list of sites or templates may have: what is longer is cut. */
const LIST_LIMIT = 2000;

const ORIGIN = /^https?:\/\/(\*|(\*\.)?[^\s/*:?#@]+|\[[0-9a-f:]+\])\/\*$/;

/** True for a match pattern that may be asked for: http(s), a host or `*`, any path. */
export const isOrigin = (value: unknown): value is string => typeof value === 'string' && ORIGIN.test(value);

/** True for a search link's address: http(s) with `{query}` in it, once encoded a valid URL. */
export function isTemplateUrl(value: unknown): value is string {
  if (typeof value !== 'string' || !value.includes('{query}')) return false;
  const example = value.replaceAll('{query}', 'x');
  return URL.canParse(example) && /^https?:$/.test(new URL(example).protocol);
}

type Raw = Readonly<Record<string, unknown>>;

const asRecord = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};

const asBoolean = (value: unknown, fallback: boolean): boolean => (typeof value === 'boolean' ? value : fallback);

/** The entries that hold, without repeats, in their order. */
function asList<T>(value: unknown, holds: (entry: unknown) => entry is T): T[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter(holds))].slice(0, LIST_LIMIT);
}

/** The host names in the form of pages' addresses; what is none is left out. */
const asHosts = (value: unknown): string[] =>
  asList(Array.isArray(value) ? value.map(canonicalHost) : [], (host) => typeof host === 'string');

function isTemplate(value: unknown): value is SearchTemplate {
  const { id, title, url } = asRecord(value);
  return typeof id === 'string' && id !== '' && typeof title === 'string' && title !== '' && isTemplateUrl(url);
}

function asMarks(value: unknown): MarkSettings {
  const raw = asRecord(value);
  const base = DEFAULT_SETTINGS.marks;
  const { strictness } = raw;
  return {
    on: asBoolean(raw.on, base.on),
    quoted: asBoolean(raw.quoted, base.quoted),
    paraphrased: asBoolean(raw.paraphrased, base.paraphrased),
    unnamed: asBoolean(raw.unnamed, base.unnamed),
    scare: asBoolean(raw.scare, base.scare),
    attitudes: asBoolean(raw.attitudes, base.attitudes),
    strictness: strictness === 'more' || strictness === 'certain' ? strictness : base.strictness,
  };
}

function asCoverage(value: unknown): CoverageSettings {
  const raw = asRecord(value);
  const days = raw.retentionDays;
  const switches = Object.entries(asRecord(raw.providers)).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  return {
    providers: Object.fromEntries(switches),
    templates: asList(raw.templates, isTemplate).map(({ id, title, url }) => ({ id, title, url })),
    retentionDays:
      typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 365
        ? days
        : DEFAULT_SETTINGS.coverage.retentionDays,
  };
}

/**
 * One step per older version: takes the stored object of version n to version n + 1. Index 0 is version 0, the shape
 * before there was a version (nothing was ever released with it, so it passes as it is).
 */
const MIGRATIONS: readonly ((raw: Raw) => Raw)[] = [(raw) => raw];

/** Brings a stored object of any known version up to the present one; a newer one is read as far as it is understood. */
function migrate(raw: Raw): Raw {
  const from = typeof raw.version === 'number' && Number.isInteger(raw.version) && raw.version >= 0 ? raw.version : 0;
  return MIGRATIONS.slice(from).reduce((value, step) => step(value), raw);
}

/** Whatever storage holds, as settings. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const raw = migrate(asRecord(stored));
  return {
    version: SETTINGS_VERSION,
    automaticOrigins: asList(raw.automaticOrigins, isOrigin),
    neverSites: asHosts(raw.neverSites),
    marks: asMarks(raw.marks),
    coverage: asCoverage(raw.coverage),
  };
}

/** The settings with a patch put in, validated again: what a caller got wrong falls back to the default. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  return parseSettings({
    ...settings,
    ...patch,
    marks: { ...settings.marks, ...patch.marks },
    coverage: { ...settings.coverage, ...patch.coverage },
  });
}
