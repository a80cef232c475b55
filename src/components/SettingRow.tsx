/** A row of a settings box: label, what it means, and its control. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from './Switch.tsx';

interface Props {
  readonly label: string;
  readonly note?: ComponentChildren;
  /** Something went wrong: read out at once. */
  readonly problem?: string | undefined;
  readonly on: boolean;
  readonly disabled?: boolean | undefined;
  /** Called inside the click. */
  readonly onChange: (on: boolean) => void;
}

/** A row whose control is a switch. */
export function SwitchRow({ label, note, problem, on, disabled, onChange }: Props) {
  const id = useId();
  return (
    <div class="setting">
      <div>
        <span id={`${id}-label`} class="setting-label">
          {label}
        </span>
        {note && (
          <p id={`${id}-note`} class="setting-note">
            {note}
          </p>
        )}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <Switch
        on={on}
        labelledBy={`${id}-label`}
        describedBy={note ? `${id}-note` : undefined}
        disabled={disabled}
        onChange={onChange}
      />
    </div>
  );
}
