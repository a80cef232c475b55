/** The claims, in the order of the article or by speaker. */
import { Segmented } from '../components/Segmented.tsx';
import type { Speaker } from '../engine/types.ts';
import type { ClaimView } from '../messages/protocol.ts';
import { ClaimList } from './ClaimList.tsx';
import { SpeakerList } from './SpeakerList.tsx';
import type { Voice } from './shares.ts';

/** How the claims are listed. */
export type Order = 'article' | 'speaker';

interface Props {
  readonly claims: readonly ClaimView[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly voices: readonly Voice[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Keys of the speakers whose claims are open, by speaker. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Id of the claim shown last. */
  readonly selected: string | null;
  readonly onShow: (id: string) => void;
}

const ORDERS = [
  { value: 'article', label: 'In order' },
  { value: 'speaker', label: 'By speaker' },
] as const;

/** The Claims tab of an article that has claims. */
export function ClaimsTab(props: Props) {
  const { claims, speakers, order, onOrder, selected, onShow } = props;
  return (
    <>
      <div class="tools">
        <Segmented label="List the claims" options={ORDERS} value={order} onChange={onOrder} />
      </div>
      {order === 'article' ? (
        <ClaimList
          claims={claims}
          speakers={speakers}
          selected={selected}
          onShow={onShow}
          label="Claims in the order of the article"
        />
      ) : (
        <SpeakerList {...props} />
      )}
    </>
  );
}
