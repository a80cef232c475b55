/** The few icons of the surfaces, drawn on a 16 px grid with a 1.5 px line in the colour of the text. */

const PATHS = {
  page: 'M4 1.75h5.5L13 5.25v9H4zM9.25 2v3.5h3.5M6 8.25h5M6 10.75h3.5',
  lock: 'M3.75 7.25h8.5v6.5h-8.5zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  alert: 'M8 2.25 14.5 13.5h-13zM8 6.5v3.25M8 11.4v.2',
  quote: 'M6.75 4.5C4.5 5 3.5 6.5 3.5 9v2.5h3v-3h-3M12.5 4.5c-2.25.5-3.25 2-3.25 4.5v2.5h3v-3h-3',
  out: 'M6.5 3.75h-3v8.75h8.75v-3M9 2.75h4.25V7M13 3 7.5 8.5',
  chevron: 'M6 4l4 4-4 4',
  check: 'M3 8.5l3.25 3.25L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5M10.25 10.25l3.5 3.5',
  feed: 'M3.5 12.5v-.01M3.5 8a4.5 4.5 0 0 1 4.5 4.5M3.5 3.5a9 9 0 0 1 9 9',
  globe:
    'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M2 8h12M8 1.75c2.5 2 2.5 10.5 0 12.5M8 1.75c-2.5 2-2.5 10.5 0 12.5',
} as const;

/** Names of the icons. */
export type IconName = keyof typeof PATHS;

/** An icon, for the eye only: its meaning is always said in words beside it. `size` in CSS px. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={size > 20 ? 1 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
