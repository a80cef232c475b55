/** How every message travels: its name beside its request. Whoever receives one reads it with {@link readEnvelope} first. */

/** A message on its way. `request` is validated by its receiver. */
export interface Envelope {
  readonly name: string;
  readonly request: unknown;
}

/** The envelope in `message`, or null when it is none of ours (another script's message: leave it alone). */
export function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, request } = message as { name?: unknown; request?: unknown };
  return typeof name === 'string' ? { name, request } : null;
}
