/** Validates what reaches the background: each reader gives the typed request or throws an error that names what is wrong. */
import type { Block, BlockRole, Carry } from '../engine/types.ts';
import type { RequestOf, ToBackground } from './protocol.ts';

/** A message that does not keep to the protocol. */
export class MessageError extends Error {}

const ROLES: ReadonlySet<string> = new Set<BlockRole>(['headline', 'heading', 'paragraph', 'list', 'quote', 'cell']);
/** A batch larger than this (UTF-16 code units) is refused: a page must not be able to fill the background's memory. */
const MAX_BATCH = 4_000_000;
const MAX_BLOCKS = 50_000;

type Fields = Record<string, unknown>;

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MessageError(`${what}: not an object`);
  return value as Fields;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new MessageError(`${what}: not a string`);
  return value;
}

function block(value: unknown, index: number): Block {
  const { id, text: words, role } = fields(value, `blocks[${index}]`);
  if (typeof role !== 'string' || !ROLES.has(role)) throw new MessageError(`blocks[${index}].role: unknown`);
  return { id: text(id, `blocks[${index}].id`), text: text(words, `blocks[${index}].text`), role: role as BlockRole };
}

function carry(value: unknown): Carry | null {
  if (value === null || value === undefined) return null;
  const { version, stages } = fields(value, 'carry');
  if (version !== 1) throw new MessageError('carry.version: unknown');
  return { version: 1, stages: fields(stages, 'carry.stages') };
}

function origins(value: unknown): string[] {
  if (!Array.isArray(value) || value.length > 10_000) throw new MessageError('origins: not a list');
  return value.map((origin: unknown, index) => text(origin, `origins[${index}]`));
}

/** A reader for each message to the background. */
export const backgroundRequests: {
  readonly [N in keyof ToBackground]: (request: unknown) => RequestOf<ToBackground, N>;
} = {
  analyse(request) {
    const given = fields(request, 'analyse');
    if (!Array.isArray(given.blocks)) throw new MessageError('blocks: not a list');
    if (given.blocks.length > MAX_BLOCKS) throw new MessageError(`blocks: more than ${MAX_BLOCKS}`);
    const blocks = given.blocks.map(block);
    if (blocks.reduce((sum, { text: words }) => sum + words.length, 0) > MAX_BATCH)
      throw new MessageError('blocks: too much text for one batch');
    return {
      blocks,
      language: text(given.language, 'language'),
      publisher: text(given.publisher, 'publisher'),
      carry: carry(given.carry),
    };
  },
  badge(request) {
    const { count } = fields(request, 'badge');
    if (count === null) return { count };
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
      throw new MessageError('count: not a whole number');
    return { count };
  },
  dress(request) {
    const { frames } = fields(request, 'dress');
    return frames === true ? { frames } : {};
  },
  openOptions: () => ({}),
  coverageOf: (request) => ({ id: text(fields(request, 'coverageOf').id, 'id') }),
  run(request) {
    const { tabId } = fields(request, 'run');
    if (typeof tabId !== 'number' || !Number.isInteger(tabId)) throw new MessageError('tabId: not a whole number');
    return { tabId };
  },
  automatic: (request) => ({ origins: origins(fields(request, 'automatic').origins) }),
};
