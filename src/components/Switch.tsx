/** A switch that is on or off. */
interface Props {
  readonly on: boolean;
  /** What it switches, for screen readers; or use `labelledBy`. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Called inside the click, so that a permission may be asked for in it. */
  readonly onChange: (on: boolean) => void;
}

/** A button with role switch: Space and Enter work by themselves. */
export function Switch({ on, label, labelledBy, describedBy, disabled, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disabled={disabled}
      title={label}
      onClick={() => onChange(!on)}
    />
  );
}
