/** Reads Wikidata's entities: the statements about ownership, and labels. Format: mediawiki.org/wiki/Wikibase/DataModel/JSON. */
import { safeUrl } from '../text/plain.ts';

/** The properties that tell whose a publisher is, in the order they are told. */
const PROPERTIES: Readonly<Record<string, string>> = {
  P127: 'owned by',
  P749: 'parent organisation',
  P123: 'publisher',
  P98: 'editor',
  P112: 'founded by',
  P159: 'headquarters',
  P17: 'country',
};

/** A statement, its value still an item's number. */
export interface Claimed {
  readonly property: string;
  readonly item: string;
  /** Address that the reference gives, or empty. */
  readonly reference: string;
  /** Number of the work that the reference names, or empty. */
  readonly statedIn: string;
  /** "since 2013", "until 2015", or empty. */
  readonly when: string;
}

type Raw = Readonly<Record<string, unknown>>;

/** The statements of an entity. Deprecated ones are left out; where some are preferred, only those are told. */
export function readClaims(answer: unknown, entity: string): readonly Claimed[] {
  const claims = record(record(record(record(answer).entities)[entity]).claims);
  return Object.entries(PROPERTIES).flatMap(([id, property]) => {
    const statements = list(claims[id])
      .map(record)
      .filter((statement) => statement.rank !== 'deprecated');
    const preferred = statements.filter((statement) => statement.rank === 'preferred');
    return (preferred.length > 0 ? preferred : statements)
      .slice(0, 6)
      .flatMap((statement) => readStatement(statement, property));
  });
}

function readStatement(statement: Raw, property: string): readonly Claimed[] {
  const item = itemOf(record(statement.mainsnak));
  if (item === '') return [];
  const qualifiers = record(statement.qualifiers);
  const since = yearOf(qualifiers.P580);
  const until = yearOf(qualifiers.P582);
  const references = list(statement.references).map((reference) => record(record(reference).snaks));
  const address =
    references.map((snaks) => safeUrl(text(valueIn(record(list(snaks.P854)[0]))))).find((url) => url !== null) ?? '';
  const statedIn = references.map((snaks) => itemOf(record(list(snaks.P248)[0]))).find(Boolean) ?? '';
  const when = since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : '';
  return [{ property, item, reference: address, statedIn, when }];
}

function itemOf(snak: Raw): string {
  const id = text(record(valueIn(snak)).id);
  return /^Q\d+$/u.test(id) ? id : '';
}

function valueIn(snak: Raw): unknown {
  return record(snak.datavalue).value;
}

/** The year of a time value ("+2013-10-01T00:00:00Z"). */
function yearOf(snaks: unknown): string {
  return /^\+0*(\d{1,4})-/u.exec(text(record(valueIn(record(list(snaks)[0]))).time))?.[1] ?? '';
}

/** Labels of items: in the language, else in every language's form, else in English. */
export function readLabels(answer: unknown, language: string): ReadonlyMap<string, string> {
  const entities = Object.entries(record(record(answer).entities));
  return new Map(
    entities.flatMap(([id, entity]) => {
      const labels = record(record(entity).labels);
      const label = [language, 'mul', 'en'].map((code) => text(record(labels[code]).value)).find(Boolean);
      return label ? [[id, label] as const] : [];
    }),
  );
}

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
