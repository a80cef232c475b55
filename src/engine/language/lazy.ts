/** Tables that only some texts need are made when they are first asked for: a background that was stopped starts the sooner. */

/** `make`'s value, made at the first call. `make` must be pure. */
export function lazy<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
