/**
 * Coverage: where else is this story told, and who is quoted there? Answered on the device; the network is asked only what
 * the reader allows, source by source. The door for popup, options page and background.
 *
 * **Pure, import directly (no message needed)**
 * - `buildQuery({ title, texts, speakers, published, language }): Query`; `.text` is what to show in the editable field
 *   (names of several words in double quotes). For one claim: `texts: [claim.content]` with the story's title.
 * - `parseQuery(text, date)`: reads the field back after the reader edited it.
 * - `searchLinks(query | text, site?, templates?): { id, label, url, sends }[]`; `sends` is a sentence for the reader.
 *   `templateProblem(template)`: why a template of the reader's cannot be used, or null.
 * - `pageCoverage(state)`: what the article itself offers, links cited inside claims first (from a PageState).
 *
 * **By message to the background** (types in src/messages/coverage-protocol.ts, `ToCoverage`)
 * - Providers: `listProviders`, `switchProvider`. A provider is shown with `label`, `leaves` (what leaves the device) and
 *   its switch. To turn one on: `browser.permissions.request({ origins })` in the click itself, then `switchProvider`.
 * - Feeds: `listFeeds`, `addFeed`, `addFeeds`, `removeFeed`, `refreshFeeds`, `readOpml` (parses, adds nothing: show, let
 *   the reader pick, request the origins of all picked (`originsOf(url)`), then `addFeeds`), `writeOpml`, `starterFeeds`.
 * - Searches: `searchStored({ story })` asks nobody and may be sent without a click; `searchGdelt`, `lookupWiki` only
 *   after a click on a button that says what is sent (the words shown).
 * - Templates, retention and the switches live in src/settings (`coverage.templates`, `.retentionDays`, `.providers`).
 *   Templates and retention are written there directly; switches by `switchProvider`, which cleans up as well.
 *
 * The background makes `createCoverageService(ports)` (service.ts) and reads requests by `coverageRequests`
 * (src/messages/coverage-validate.ts): one handler a message, `onAlarm`, `onStart`. Its ports are in ports.ts.
 *
 * Failure is a value: `{ ok: false, failure: { reason, text, retryAt?, link? } }`; show `text`, and `link` beside it.
 * Each report group: `note` ("12 outlets carry this AP report"), `sharedNames`, `sharedWords` (why it is here), `quoted`.
 */

export { originsOf } from './feeds/origins.ts';
export { type PageOffer, pageCoverage } from './providers/page.ts';
export { buildQuery, parseQuery, type Query, type QueryInput } from './query.ts';
export { hostOf, type SearchLink, searchLinks, templateProblem } from './search-links.ts';
