/** Door of the settings. */
export * from './schema.ts';
export * from './store.ts';
