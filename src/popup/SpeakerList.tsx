/** By speaker: how often, how many words, quoted or paraphrased, and the reporting words side by side. */
import { Icon } from '../components/Icon.tsx';
import { useRoving } from '../components/roving.ts';
import { count, KIND_WORDS, STANCE_WORDS } from '../components/words.ts';
import type { Speaker } from '../engine/types.ts';
import { speakerName } from '../page/card/explain.ts';
import { ClaimList } from './ClaimList.tsx';
import type { CueCount, Voice } from './shares.ts';

interface Props {
  readonly voices: readonly Voice[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly selected: string | null;
  readonly onShow: (id: string) => void;
}

/** Key of a voice in {@link Props.open}: the speaker's id, or "unclear". */
export const keyOf = (voice: Voice): string => voice.speaker?.id ?? 'unclear';

/** Reporting words shown for a speaker before the rest is counted. */
const MOST_CUES = 6;

/** Speakers, most words first; a click opens a speaker's claims. */
export function SpeakerList({ voices, ...rest }: Props) {
  const { container, item } = useRoving<HTMLUListElement>(voices.length, 'vertical');
  return (
    <ul class="speakers" aria-label="Speakers, most words first" {...container}>
      {voices.map((voice, index) => (
        <SpeakerItem key={keyOf(voice)} voice={voice} roving={item(index)} {...rest} />
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<Props, 'voices'> {
  readonly voice: Voice;
  /** Props of roving tabindex. */
  readonly roving: object;
}

function SpeakerItem({ voice, roving, speakers, open, onToggle, selected, onShow }: ItemProps) {
  const key = keyOf(voice);
  const isOpen = open.has(key);
  const name = speakerName(voice.speaker);
  const about = aboutOf(voice);
  return (
    <li class="speaker" data-speaker={key}>
      <button type="button" class="speaker-head plain" {...roving} aria-expanded={isOpen} onClick={() => onToggle(key)}>
        <span class={`twist${isOpen ? ' open' : ''}`}>
          <Icon name="chevron" size={12} />
        </span>
        <b class={voice.speaker ? 'name' : 'name unsure'}>{name}</b>
        <span class="muted numbers">
          {count(voice.claims.length, 'claim')} · {count(voice.words, 'word')}
        </span>
      </button>
      <div class="speaker-how">
        {about && <p class="muted about">{about}</p>}
        <KindMeter voice={voice} />
        <Cues cues={voice.cues} />
      </div>
      {isOpen && (
        <ClaimList
          claims={voice.claims}
          speakers={speakers}
          selected={selected}
          onShow={onShow}
          label={`Claims by ${name}`}
        />
      )}
    </li>
  );
}

/** Role, or what sort of source it is when that is worth saying. */
function aboutOf({ speaker }: Voice): string {
  if (speaker === null) return 'The article does not make sure whose words these are.';
  if (speaker.kind === 'unnamed') return 'not named';
  return speaker.role ?? '';
}

function KindMeter({ voice: { kinds } }: { readonly voice: Voice }) {
  const parts = (['direct', 'mixed', 'indirect'] as const).filter((kind) => kinds[kind] > 0);
  return (
    <span class="kinds">
      {parts.map((kind) => (
        <span key={kind} class={`kind ${kind}`}>
          {kinds[kind]} {KIND_WORDS[kind]}
        </span>
      ))}
    </span>
  );
}

/** "said 4 · claimed 2, casts doubt": what the words do to the claim is said in words, not by a colour alone. */
function Cues({ cues }: { readonly cues: readonly CueCount[] }) {
  const rest = cues.slice(MOST_CUES).reduce((sum, cue) => sum + cue.count, 0);
  return (
    <ul class="cues" aria-label="Reporting words">
      {cues.slice(0, MOST_CUES).map(({ cue, stance, count: times }) => (
        <li key={`${cue} ${stance}`} class={`chip ${stance}`}>
          <span>{cue}</span>
          <b class="times">{times}</b>
          {STANCE_WORDS[stance] && <span class="muted">{STANCE_WORDS[stance]}</span>}
        </li>
      ))}
      {rest > 0 && <li class="chip muted">{rest} more</li>}
    </ul>
  );
}
