/** An honest failure: what went wrong, when it will work again, and the same search by hand. */
import { OutLink } from '../../components/OutLink.tsx';
import { inWords } from '../../components/words.ts';
import type { Failure } from '../../messages/coverage-protocol.ts';

/** A line that is read out. */
export function Failed({ failure: { text, link, retryAt } }: { readonly failure: Failure }) {
  const again = retryAt === undefined ? '' : inWords(retryAt, Date.now());
  return (
    <p class="small failed" role="status">
      {text} {again && `Try it again ${again}. `}
      {link && <OutLink href={link.url}>{link.label}</OutLink>}
    </p>
  );
}
