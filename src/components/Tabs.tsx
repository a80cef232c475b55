/** Tabs by the ARIA pattern: one stop of the Tab key, arrow keys change the tab, its panel follows. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useRoving } from './roving.ts';

interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Number beside the label. */
  readonly count?: number;
}

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly active: T;
  readonly onChange: (id: T) => void;
  /** The active tab's panel. */
  readonly children: ComponentChildren;
}

/** A row of tabs and the panel of the active one. */
export function Tabs<T extends string>({ label, tabs, active, onChange, children }: Props<T>) {
  const base = useId();
  const initial = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === active),
  );
  const { container, item } = useRoving<HTMLDivElement>(tabs.length, 'horizontal', initial);
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} {...container}>
        {tabs.map((tab, index) => {
          const roving = item(index);
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-tab-${tab.id}`}
              aria-selected={tab.id === active}
              aria-controls={`${base}-panel`}
              {...roving}
              tabIndex={tab.id === active ? 0 : -1}
              onClick={() => onChange(tab.id)}
              onFocus={() => {
                roving.onFocus();
                onChange(tab.id);
              }}
            >
              {tab.label}
              {tab.count !== undefined && <span class="count"> {tab.count}</span>}
            </button>
          );
        })}
      </div>
      <div class="panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-tab-${active}`}>
        {children}
      </div>
    </>
  );
}
