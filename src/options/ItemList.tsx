/** A short list whose items can be removed. */
import { Icon } from '../components/Icon.tsx';

interface Item {
  readonly key: string;
  readonly label: string;
}

interface Props {
  readonly items: readonly Item[];
  /** What stands there when there is nothing. */
  readonly empty: string;
  readonly onRemove: (key: string) => void;
}

/** The list. */
export function ItemList({ items, empty, onRemove }: Props) {
  if (items.length === 0) return <p class="muted">{empty}</p>;
  return (
    <ul class="items">
      {items.map(({ key, label }) => (
        <li key={key}>
          <span>{label}</span>
          <button
            type="button"
            class="plain remove"
            aria-label={`Remove ${label}`}
            title="Remove"
            onClick={() => onRemove(key)}
          >
            <Icon name="cross" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
