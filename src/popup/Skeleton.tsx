/** The shape of what is to come, shown only when it takes longer than a blink. */
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds before the skeleton shows: most articles are read sooner, and a flash of grey would only disturb. */
const DELAY = 150;

/** Grey lines in the layout of the list. `headless`: the headline is there already. */
export function Skeleton({ headless = false }: { readonly headless?: boolean }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), DELAY);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div class="skeleton" aria-hidden="true" />;
  return (
    <div class="skeleton late" role="status">
      <span class="out-of-sight">Reading the article…</span>
      {!headless && <i class="line head-line" />}
      {!headless && <i class="line short" />}
      <i class="line bar-line" />
      {[72, 88, 64, 80].map((width) => (
        <i key={width} class="line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
