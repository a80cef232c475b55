/** What is marked, and how sure the engine must be. */
import { Segmented } from '../components/Segmented.tsx';
import { SwitchRow } from '../components/SettingRow.tsx';
import { type MarkSettings, type Settings, type Strictness, writeSettings } from '../settings/index.ts';

type Kind = 'quoted' | 'paraphrased' | 'unnamed' | 'scare' | 'attitudes';

const KINDS: readonly { readonly key: Kind; readonly label: string; readonly sample: string; readonly note: string }[] =
  [
    {
      key: 'quoted',
      label: 'Quoted claims',
      sample: '“We saw it first,”',
      note: 'Somebody’s words in quotation marks',
    },
    {
      key: 'paraphrased',
      label: 'Paraphrased claims',
      sample: 'the port would open',
      note: 'Somebody’s claim in the article’s words',
    },
    {
      key: 'unnamed',
      label: 'Unnamed sources',
      sample: 'the labels were wrong',
      note: 'Claims of somebody the article does not name',
    },
    {
      key: 'scare',
      label: 'Scare quotes',
      sample: '“incident”',
      note: 'Words in quotation marks to hold them at a distance',
    },
    {
      key: 'attitudes',
      label: 'Intentions and feelings',
      sample: 'to reopen on Friday',
      note: 'What somebody wants, plans or hopes, rather than claims',
    },
  ];

const STEPS: readonly { readonly value: Strictness; readonly label: string; readonly note: string }[] = [
  { value: 'more', label: 'More', note: 'Marks also what is less certain. Expect a wrong mark now and then.' },
  { value: 'balanced', label: 'Balanced', note: 'Marks what a careful reader would most likely mark too.' },
  { value: 'certain', label: 'Only certain', note: 'Marks only the surest claims, and misses more of the rest.' },
];

/** The section. */
export function MarksSection({ settings: { marks } }: { readonly settings: Settings }) {
  const change = (patch: Partial<MarkSettings>): void => void writeSettings({ marks: patch });
  return (
    <div class="box">
      <SwitchRow
        label="Show marks when an article is read"
        note="Off: the button’s panel lists the claims, and the page stays unmarked until you switch it there."
        on={marks.on}
        onChange={(on) => change({ on })}
      />
      {KINDS.map(({ key, label, sample, note }) => (
        <SwitchRow
          key={key}
          label={label}
          note={
            <>
              {note}: <span class={`sample-mark ${key}`}>{sample}</span>
            </>
          }
          on={marks[key]}
          onChange={(on) => change({ [key]: on })}
        />
      ))}
      <div class="block">
        <div class="spread">
          <h3>How sure it must be</h3>
          <Segmented
            label="How sure it must be"
            options={STEPS}
            value={marks.strictness}
            onChange={(strictness) => change({ strictness })}
          />
        </div>
        <p class="setting-note">{STEPS.find(({ value }) => value === marks.strictness)?.note}</p>
      </div>
    </div>
  );
}
