/** A message that stands where content would: what is the matter, and what can be done. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
}

/** Title, a line or two, and buttons. Read out by screen readers when it comes up. */
export function Notice({ icon, title, children, actions }: Props) {
  return (
    <section class="notice" role="status">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div class="actions">{actions}</div>}
    </section>
  );
}
