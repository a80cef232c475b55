/** The scenes of the harness: what the page and the background answer in each. */
import type { PageState } from '../../../src/messages/protocol.ts';
import { CLAIMS, claim, SPEAKERS, STORY } from '../fixtures.ts';
import { coverageAnswer } from './coverage-scenes.ts';

const names = [
  'story',
  'many',
  'working',
  'not-article',
  'error',
  'restricted',
  'quotes-only',
  'none',
  'everywhere',
] as const;

/** Name of a scene. */
export type Scene = (typeof names)[number];

/** The scene of that name, the story when there is none. */
export const sceneOf = (name: string | null): Scene => names.find((known) => known === name) ?? 'story';

const many: PageState = {
  ...STORY,
  title:
    'Nine cities, one night: how the storm was told, and by whom, from the first warning to the last of the shelters',
  byline: 'Lena Ortiz, Jan Verhoeven and Aisha Tall in Port Navarre, with reporting by the Courier’s night desk',
  speakers: [
    ...SPEAKERS,
    ...[
      'Aisha Tall',
      'Port Authority of Navarre and the Outer Islands',
      'Tomas Lindqvist',
      'The Long Tide',
      'Rosa Quill',
      'Ken Abara',
    ].map((name, index) => ({
      id: `s${index}`,
      name,
      kind: 'person' as const,
      aliases: [],
    })),
  ],
  claims: [
    ...CLAIMS,
    ...Array.from({ length: 40 }, (_, index) =>
      claim({
        id: `m${index}`,
        speaker: `s${index % 6}`,
        kind: index % 3 === 0 ? 'direct' : 'indirect',
        content: `Shelter number ${index + 1} was full before midnight and nobody had been told which road was open`,
      }),
    ),
  ],
};

const states: Readonly<Record<Scene, PageState>> = {
  story: STORY,
  everywhere: STORY,
  many,
  working: { ...STORY, status: 'working', claims: [], terms: [], speakers: [] },
  'not-article': {
    ...STORY,
    status: 'not-article',
    probability: 0.1,
    title: 'Coast Courier: news from the harbour',
    published: '',
    byline: '',
    claims: [],
    terms: [],
    speakers: [],
  },
  error: {
    ...STORY,
    status: 'error',
    error: 'The page’s text is longer than Whosaid reads (1 MB).',
    claims: [],
    terms: [],
    speakers: [],
  },
  restricted: STORY,
  'quotes-only': {
    ...STORY,
    support: 'quotes-only',
    language: 'es',
    title: 'La explosión cerró el puerto durante un día',
    claims: [],
    speakers: [],
  },
  none: { ...STORY, claims: [], terms: [], speakers: [] },
};

/** Settings as stored in a scene. */
export const storedOf = (scene: Scene): object => ({
  version: 1,
  automaticOrigins:
    scene === 'everywhere' ? ['https://*/*', 'http://*/*'] : scene === 'story' ? ['https://courier.example/*'] : [],
});

let marksOn = true;

/** What comes back for a message. */
export async function answerOf(scene: Scene, name: string, request: Record<string, unknown>): Promise<unknown> {
  const coverage = coverageAnswer(name);
  if (coverage !== undefined) return coverage;
  if (name === 'run')
    return scene === 'restricted' ? { ok: false, why: 'Cannot access a chrome:// URL' } : { ok: true };
  if (name === 'show') return { shown: true };
  if (name === 'marks') marksOn = request.on === true;
  if (name === 'markAnyway') return STORY;
  return { ...states[scene], marksOn };
}
