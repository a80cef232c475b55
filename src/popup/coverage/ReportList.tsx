/** Other reports of the story, those with the same text taken together, each with why it is here. */
import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { agoWords, languageWords, listed } from '../../components/words.ts';
import type { Report, ReportGroup } from '../../messages/coverage-protocol.ts';

/** Groups shown before "more". */
const FIRST = 5;

interface Props {
  readonly groups: readonly ReportGroup[];
  /** BCP 47 of the article: another language is named. */
  readonly language: string;
  /** Groups that are less surely this story (score, 0 to 1) wait behind "more". */
  readonly least?: number;
}

/** The list: its best group is always shown. */
export function ReportList({ groups, language, least = 0 }: Props) {
  const [all, showAll] = useState(false);
  const first = groups.filter(({ score }, index) => index === 0 || score >= least).slice(0, FIRST);
  const shown = all ? groups : first;
  return (
    <>
      <ul class="links reports">
        {shown.map((group) => (
          <GroupItem key={group.lead.id} group={group} language={language} />
        ))}
      </ul>
      {groups.length > first.length && (
        <button type="button" class="link more" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${groups.length - first.length} more`}
        </button>
      )}
    </>
  );
}

const outletOf = ({ outlet, host }: Report): string => outlet || host;

/** " · 7 hours ago · German": how old it is, and its language when it is not the article's. */
function aboutOf({ published, language }: Report, own: string): string {
  const time = Date.parse(published);
  const other = language !== '' && language !== own.split('-')[0]?.toLowerCase();
  return [Number.isNaN(time) ? '' : agoWords(time, Date.now()), other ? languageWords(language) : '']
    .filter(Boolean)
    .map((part) => ` · ${part}`)
    .join('');
}

/** "shares Mira Havel, Port council and containers": why the report is here. */
function whyOf({ sharedNames, sharedWords }: ReportGroup): string {
  const shared = [...sharedNames.slice(0, 3), ...sharedWords.slice(0, 3)];
  return shared.length === 0 ? '' : `Shares ${listed(shared)}`;
}

function GroupItem({ group, language }: { readonly group: ReportGroup; readonly language: string }) {
  const { lead, others, note, quoted, sameOutlet } = group;
  const why = whyOf(group);
  return (
    <li>
      <OutLink href={lead.url} class="row report">
        <span class="words">
          <span class="content">{lead.title}</span>
          <span class="who">
            <b class="name">{outletOf(lead)}</b>
            {aboutOf(lead, language)}
            {sameOutlet && ' · the same outlet'}
          </span>
          {why && <span class="who">{why}</span>}
        </span>
        <Icon name="out" size={14} />
      </OutLink>
      {quoted.length > 0 && (
        <ul class="also" aria-label="Also quoted there">
          {quoted.slice(0, 3).map(({ speaker, content }) => (
            <li key={speaker + content}>
              <b class="name">{speaker}</b>: {content}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details class="also">
          <summary>{note || `${others.length + 1} outlets carry this text`}</summary>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <OutLink href={other.url}>{outletOf(other)}</OutLink>
                {aboutOf(other, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
