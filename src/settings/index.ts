/** Door of the settings. */
export * from './never.ts';
export * from './schema.ts';
export * from './store.ts';
