/** A line to write in and a button; says what is wrong with what was written. */
import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  readonly type?: 'text' | 'url';
  /** Called inside the submit event with the trimmed text; answers what is wrong, or empty: then the line is cleared. */
  readonly onSubmit: (text: string) => Promise<string>;
}

/** The form. */
export function LineForm({ label, placeholder, action, type = 'text', onSubmit }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    setBusy(true);
    const wrong = await onSubmit(text.trim()).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    setBusy(false);
    setProblem(wrong);
    if (wrong === '') setText('');
  };
  return (
    <form
      class="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={id} class="out-of-sight">
        {label}
      </label>
      <input
        id={id}
        class="field"
        inputMode={type}
        value={text}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={busy}>
        {action}
      </button>
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
