/** A link that leaves the extension: opens in a new tab, tells the site nothing of where it was followed. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly href: string;
  readonly class?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** True for an address that may be followed: http(s) only, never javascript: or data:. */
export const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** The link; only its text when the address is none that may be followed. */
export function OutLink({ href, title, children, class: className }: Props) {
  if (!isWebAddress(href)) return <span class={className}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" title={title} class={className}>
      {children}
      <span class="out-of-sight"> (opens in a new tab)</span>
    </a>
  );
}
