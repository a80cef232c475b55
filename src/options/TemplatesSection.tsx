/** The reader's own search links. */
import { useId, useState } from 'preact/hooks';
import { templateProblem } from '../coverage/index.ts';
import { type Settings, writeSettings } from '../settings/index.ts';
import { ItemList } from './ItemList.tsx';

/** The section. */
export function TemplatesSection({ settings: { coverage } }: { readonly settings: Settings }) {
  const { templates } = coverage;
  const save = (next: typeof templates): Promise<unknown> => writeSettings({ coverage: { templates: next } });
  return (
    <div class="box">
      <div class="block">
        <p class="setting-note">
          Search links that stand beside the ready-made ones. Write <code>{'{query}'}</code> where the words go.
        </p>
        <ItemList
          items={templates.map(({ id, title, url }) => ({ key: id, label: `${title} · ${url}` }))}
          empty="None yet."
          onRemove={(id) => void save(templates.filter((template) => template.id !== id))}
        />
        <TemplateForm onAdd={(title, url) => save([...templates, { id: crypto.randomUUID(), title, url }])} />
      </div>
    </div>
  );
}

function TemplateForm({ onAdd }: { readonly onAdd: (title: string, url: string) => Promise<unknown> }) {
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const submit = async (): Promise<void> => {
    const wrong = templateProblem({ title: title.trim(), url: url.trim() });
    setProblem(wrong ?? '');
    if (wrong !== null) return;
    await onAdd(title.trim(), url.trim());
    setTitle('');
    setUrl('');
  };
  return (
    <form
      class="line-form two"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={`${id}-title`} class="out-of-sight">
        Name
      </label>
      <input
        id={`${id}-title`}
        class="field"
        value={title}
        placeholder="Name"
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <label for={`${id}-url`} class="out-of-sight">
        Address
      </label>
      <input
        id={`${id}-url`}
        class="field"
        type="url"
        value={url}
        placeholder="https://archive.example/search?q={query}"
        spellcheck={false}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Add
      </button>
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
