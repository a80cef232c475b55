/** The page's side of bench/coverage.ts: measures in the browser when asked. */
import { measure } from './coverage-store.ts';

Object.assign(globalThis, { measureCoverage: measure });
