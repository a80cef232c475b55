/** The options page: where Whosaid runs, what it marks, where else it looks, and the reader's data. */
import type { ComponentChildren } from 'preact';
import { useSettings } from '../components/useSettings.ts';
import icon from '../icons/icon.svg';
import { CoverageSection } from './CoverageSection.tsx';
import { DataSection } from './DataSection.tsx';
import { FeedsSection } from './FeedsSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { WhereSection } from './WhereSection.tsx';

const SECTIONS = [
  { id: 'where', title: 'Where it runs', Body: WhereSection },
  { id: 'marks', title: 'Marks', Body: MarksSection },
  { id: 'coverage', title: 'Coverage', Body: CoverageSection },
  { id: 'feeds', title: 'Your feeds', Body: FeedsSection },
  { id: 'searches', title: 'Your searches', Body: TemplatesSection },
  { id: 'data', title: 'Your data', Body: DataSection },
] as const;

/** The page. Empty for the blink until the settings are read. */
export function Options() {
  const settings = useSettings();
  if (settings === null) return <main class="frame" />;
  return (
    <div class="options">
      <nav aria-label="Sections">
        <p class="brand">
          <img src={icon} alt="" />
          Whosaid
        </p>
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>Options</h1>
        {SECTIONS.map(({ id, title, Body }) => (
          <Section key={id} id={id} title={title}>
            <Body settings={settings} />
          </Section>
        ))}
      </main>
    </div>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
