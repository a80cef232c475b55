/** A list of claims that the arrow keys walk through. */
import { useRoving } from '../components/roving.ts';
import type { Speaker } from '../engine/types.ts';
import type { ClaimView } from '../messages/protocol.ts';
import { ClaimRow } from './ClaimRow.tsx';

interface ListProps {
  readonly claims: readonly ClaimView[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly selected: string | null;
  readonly label: string;
  readonly onShow: (id: string) => void;
}

/** A list of claims: one stop of the Tab key, arrows walk, Enter jumps to the mark. */
export function ClaimList({ claims, speakers, selected, label, onShow }: ListProps) {
  const { container, item } = useRoving<HTMLUListElement>(claims.length, 'vertical');
  return (
    <ul class="list" aria-label={label} {...container}>
      {claims.map((claim, index) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          speakers={speakers}
          selected={claim.id === selected}
          roving={item(index)}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}
