/** Checks of what reaches the content script. */
import { readEnvelope } from './envelope.ts';
import type { NameOf, RequestOf, ToPage } from './protocol.ts';

/** A message of a direction: its name and its request, checked. */
export type Incoming<Map> = {
  [N in NameOf<Map>]: { readonly name: N; readonly request: RequestOf<Map, N> };
}[NameOf<Map>];

type Raw = Readonly<Record<string, unknown>>;

const HOLDS: { readonly [N in NameOf<ToPage>]: (request: Raw) => boolean } = {
  state: () => true,
  marks: (request) => typeof request.on === 'boolean' || request.on === 'toggle',
  show: (request) => typeof request.id === 'string',
  markAnyway: () => true,
  comments: (request) => typeof request.on === 'boolean',
  step: (request) => request.by === 1 || request.by === -1,
};

/** A message for the content script, or null when it is none of ours or not what was agreed. Never throws. */
export function parsePageRequest(message: unknown): Incoming<ToPage> | null {
  const envelope = readEnvelope(message);
  if (!envelope || !Object.hasOwn(HOLDS, envelope.name)) return null;
  const request = envelope.request ?? {};
  if (typeof request !== 'object' || !HOLDS[envelope.name as NameOf<ToPage>](request as Raw)) return null;
  return { name: envelope.name, request } as Incoming<ToPage>;
}
