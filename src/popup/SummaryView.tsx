/** Who speaks how much: a sentence, a bar by words, and a legend that leads to each speaker's claims. */
import { useState } from 'preact/hooks';
import { count } from '../components/words.ts';
import { barShares, type Share, type Summary } from './shares.ts';

/** Named speakers with a tone of their own, in the bar and in the legend. */
const TONES = 4;
/** Rows of the legend before "more". */
const ROWS = 4;

interface Props {
  readonly summary: Summary;
  /** Called with a share's key: a speaker's id, or "unnamed", "unclear". */
  readonly onSpeaker: (key: string) => void;
}

const percent = (part: number): string => (part > 0 && part < 0.01 ? '< 1 %' : `${Math.round(part * 100)} %`);

/** The class that paints a share, in the bar and in the legend. Named speakers get four tones in turn of their size. */
const toneOf = (share: Share, index: number): string =>
  share.sort === 'named' ? (index < TONES ? `tone-${index}` : 'tone-others') : `tone-${share.sort}`;

/** The summary of an article with at least one claim. */
export function SummaryView({ summary, onSpeaker }: Props) {
  const [all, showAll] = useState(false);
  const rows = all || summary.shares.length <= ROWS ? summary.shares : legendRows(summary.shares);
  const hidden = summary.shares.length - rows.length;
  const order = new Map(summary.shares.map((share, index) => [share.key, index]));
  return (
    <section class="summary" aria-label="Who speaks how much">
      <p>
        <b>{count(summary.claims, 'claim')}</b>
        {summary.speakers > 0 && (
          <>
            {' by '}
            <b>{count(summary.speakers, 'speaker')}</b>
          </>
        )}
        {summary.unnamed > 0 && `, ${summary.unnamed} not named`}
      </p>
      <div class="bar" aria-hidden="true">
        {barShares(summary.shares, TONES).map((share, index) => (
          <i
            key={share.key}
            class={toneOf(share, index)}
            style={{ flexGrow: String(Math.max(share.part, 0.012)) }}
            title={`${share.name}: ${percent(share.part)} of the words`}
          />
        ))}
      </div>
      <table class="legend">
        <caption class="out-of-sight">Claims and share of the attributed words by speaker</caption>
        <thead class="out-of-sight">
          <tr>
            <th scope="col">Speaker</th>
            <th scope="col">Claims</th>
            <th scope="col">Share of the words</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((share) => (
            <tr key={share.key}>
              <th scope="row">
                <button
                  type="button"
                  class="plain to-speaker"
                  title={`${share.name}: see the claims`}
                  onClick={() => onSpeaker(share.key)}
                >
                  <i class={`dot ${toneOf(share, order.get(share.key) ?? 0)}`} aria-hidden="true" />
                  <span>{share.name}</span>
                </button>
              </th>
              <td>{share.claims}</td>
              <td>{percent(share.part)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th>
              {(hidden > 0 || all) && (
                <button type="button" class="link more" aria-expanded={all} onClick={() => showAll(!all)}>
                  {all ? 'Fewer' : `${hidden} more`}
                </button>
              )}
            </th>
            <td aria-hidden="true">claims</td>
            <td aria-hidden="true">words</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The first named speakers; those that are not named or unclear are always shown. */
function legendRows(shares: readonly Share[]): readonly Share[] {
  const rest = shares.filter((share) => share.sort !== 'named');
  return [...shares.filter((share) => share.sort === 'named').slice(0, Math.max(2, ROWS - 1 - rest.length)), ...rest];
}
