/** An honest failure: what went wrong, and the same search by hand. */
import { OutLink } from '../../components/OutLink.tsx';
import type { Failure } from '../../messages/coverage-protocol.ts';

/** A line that is read out. */
export function Failed({ failure: { text, link } }: { readonly failure: Failure }) {
  return (
    <p class="small failed" role="status">
      {text} {link && <OutLink href={link.url}>{link.label}</OutLink>}
    </p>
  );
}
