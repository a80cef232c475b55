/** Page states of our own fiction (the harbour story) in the shape that the content script answers. */
import type { Evidence, Speaker } from '../../src/engine/types.ts';
import type { ClaimView, PageState, TermView } from '../../src/messages/protocol.ts';

const why: readonly Evidence[] = [{ code: 'cue', words: 'said' }];

/** A claim with what the test does not care about filled in. */
export function claim(over: Partial<ClaimView> & Pick<ClaimView, 'id'>): ClaimView {
  const content = over.content ?? 'the port would open again on Friday';
  return {
    kind: 'indirect',
    act: 'claim',
    content,
    source: 'Havel',
    cue: 'said',
    speaker: 'havel',
    candidates: [],
    stance: 'neutral',
    confidence: 0.9,
    speakerConfidence: 0.9,
    evidence: why,
    words: content.split(/\s+/).length,
    links: [],
    ...over,
  };
}

/** A quoted term with defaults. */
export const term = (over: Partial<TermView> & Pick<TermView, 'id' | 'text'>): TermView => ({
  use: 'scare',
  speaker: null,
  confidence: 0.9,
  evidence: [],
  quoted: 1,
  plain: 0,
  ...over,
});

/** The speakers of the story. */
export const SPEAKERS: readonly Speaker[] = [
  { id: 'havel', name: 'Mira Havel', kind: 'person', role: 'a member of the port council', aliases: ['Havel'] },
  { id: 'ministry', name: 'Ministry of Transport', kind: 'organisation', aliases: ['the ministry'] },
  { id: 'guard', name: 'Coast guard', kind: 'organisation', aliases: [] },
  { id: 'source', name: 'a person with knowledge of the inquiry', kind: 'unnamed', aliases: [] },
  { id: 'brandt', name: 'Jonas Brandt', kind: 'person', role: 'who runs the grain terminal', aliases: ['Brandt'] },
];

/** The claims of the story. */
export const CLAIMS: readonly ClaimView[] = [
  claim({
    id: 'c1',
    content: 'Monday’s explosion could set back the harbour talks by months',
    cue: 'told',
    addressee: 'the Courier',
    provenance: 'told-this-outlet',
  }),
  claim({ id: 'c2', content: 'The blast', cue: 'first reported by', source: 'the coast guard', speaker: 'guard' }),
  claim({
    id: 'c3',
    content: 'nine people were hurt',
    cue: 'confirmed',
    stance: 'factive',
    speaker: 'ministry',
    source: 'The ministry',
    links: [{ title: 'statement of the ministry', url: 'https://transport.example/statements/17' }],
  }),
  claim({
    id: 'c4',
    kind: 'direct',
    content: '“This “incident” should bring both sides back to the table, not drive them away from it,”',
  }),
  claim({
    id: 'c5',
    content: 'Two containers had been wrongly labelled',
    cue: 'according to',
    source: 'a person with knowledge of the inquiry',
    speaker: 'source',
    provenance: 'unnamed-source',
  }),
  claim({
    id: 'c6',
    kind: 'mixed',
    content: 'the council had warned of “exactly this kind of load” in March',
    cue: 'claimed',
    stance: 'doubtful',
  }),
  claim({
    id: 'c7',
    content: 'the terminal had passed its last inspection',
    cue: 'insisted',
    stance: 'doubtful',
    speaker: 'brandt',
    source: 'Brandt',
  }),
  claim({
    id: 'c8',
    content: 'no grain would be moved before the inquiry ends',
    cue: 'added',
    source: 'he',
    speaker: null,
    candidates: ['brandt', 'havel'],
    speakerConfidence: 0,
  }),
  claim({
    id: 'c9',
    content: 'one of the pumps had failed the week before',
    cue: 'admitted',
    stance: 'factive',
    speaker: 'brandt',
    source: 'Brandt',
  }),
];

/** The terms of the story. */
export const TERMS: readonly TermView[] = [
  term({ id: 't1', text: 'incident', speaker: 'havel', quoted: 2, plain: 1 }),
  term({ id: 't2', text: 'incident', speaker: 'havel', quoted: 2, plain: 1 }),
  term({ id: 't3', text: 'safety theatre', quoted: 1, plain: 0 }),
  term({ id: 't4', text: 'exactly this kind of load', use: 'fragment', speaker: 'havel' }),
  term({ id: 't5', text: 'The Long Tide', use: 'title', quoted: 1, plain: 2 }),
];

/** The story, read. */
export const STORY: PageState = {
  status: 'ready',
  probability: 0.97,
  url: 'https://courier.example/harbour-blast',
  title: 'Harbour blast shut the port for a day. The city calls it an ‘incident’',
  publisher: 'Coast Courier',
  published: '2026-05-14',
  byline: 'Lena Ortiz',
  language: 'en',
  support: 'full',
  dateline: '',
  marksOn: true,
  claims: CLAIMS,
  terms: TERMS,
  speakers: SPEAKERS,
  related: [
    { title: 'Port council votes on new rules for dangerous goods', url: 'https://courier.example/port-rules' },
    { title: 'What is stored at the north quay, and who decides', url: 'https://courier.example/north-quay' },
    { title: 'Harbour talks: a timeline', url: 'https://courier.example/talks-timeline' },
  ],
  tags: ['Harbour', 'Port council', 'Dangerous goods'],
  feeds: [{ title: 'Coast Courier: all news', url: 'https://courier.example/feed.xml' }],
  query: '"Mira Havel" "Port council" harbour blast containers',
};
