/** What coverage needs of the browser, handed in: everything else runs in Node as it does in the extension. */
import type { AlsoQuoted } from '../messages/coverage-protocol.ts';
import type { CoverageSettings } from '../settings/schema.ts';

/** The settings, as src/settings keeps them. */
export interface SettingsPort {
  readonly read: () => Promise<CoverageSettings>;
  /** Writes one provider's switch. */
  readonly setProvider: (id: string, on: boolean) => Promise<void>;
}

/** Host permissions. Origins are match patterns ("https://example.org/*"). */
export interface PermissionsPort {
  /** All of them are granted. */
  readonly has: (origins: readonly string[]) => Promise<boolean>;
  /** Gives them back; those that the reader needs elsewhere (automatic mode) are the port's to spare. */
  readonly giveBack: (origins: readonly string[]) => Promise<void>;
}

/** The one alarm of coverage. */
export interface AlarmPort {
  /** Sets it anew, to ring once at a time (ms since 1970). */
  readonly at: (when: number) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** All that {@link createCoverageService} is given. */
export interface Ports {
  readonly fetch: typeof fetch;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Resolves after so many ms, or at once when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly settings: SettingsPort;
  readonly permissions: PermissionsPort;
  readonly alarm: AlarmPort;
  /** Who is quoted in a text, as the engine reads it. Left out: nobody is. */
  readonly analyse?: (text: string, language: string) => Promise<readonly AlsoQuoted[]>;
  /** "Whosaid/1.0.0 (address of the project)": named to Wikimedia, as its policy asks. */
  readonly agent: string;
  /** Name of the IndexedDB database; tests use their own. */
  readonly database?: string;
}
