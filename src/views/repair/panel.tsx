import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import { useSpokenName } from '../spoken-name';
import { act } from './finding-list';
import { CodebookReview } from './codebook';
import { GrowthPart } from './growth';
import { MarkerRepair } from './markers';
import type { RepairModel, RepairPart } from './model';
import { RevisitList } from './revisit';

const parts: readonly RepairPart[] = ['markers', 'codebook', 'revisit', 'growth'];
const bodies = { markers: MarkerRepair, codebook: CodebookReview, revisit: RevisitList, growth: GrowthPart };

/** The parts as tabs; Ctrl or Cmd and Z takes the latest repair back. */
export function RepairPanel({ model }: { readonly model: RepairModel }): VNode {
  const part = model.part.value;
  const found = model.found.value;
  const tabs = useRef<HTMLDivElement>(null);
  const Body = bodies[part];
  const { done, total } = model.reading.value;
  const [nameId, name] = useSpokenName(ui.repair.name);

  const inside = useRef(false);
  useLayoutEffect(() => {
    // The last of a list is gone, and the list with it: the keyboard stays in the view.
    const { current } = tabs;
    if (inside.current && current && current.doc.activeElement === current.doc.body) current.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  });

  const onTabKey = (event: KeyboardEvent): void => {
    const back = event.currentTarget instanceof HTMLElement && event.currentTarget.closest('.mod-rtl') ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const at = parts.indexOf(part);
    const next = { [back]: at - 1, [forth]: at + 1, Home: 0, End: parts.length - 1 }[event.key];
    const to = next === undefined ? undefined : parts[(next + parts.length) % parts.length];
    if (to === undefined) return;
    event.preventDefault();
    model.part.value = to;
    tabs.current?.querySelector<HTMLElement>(`#emic-repair-tab-${to}`)?.focus();
  };

  return (
    <div
      class="emic-repair-panel"
      onFocusIn={() => {
        inside.current = true;
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) inside.current = false;
      }}
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement;
        if (isField || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || model.repairs.value.length === 0) return;
        event.preventDefault();
        act(() => model.undo());
      }}
    >
      {name}
      <div class="emic-repair-tabs" role="tablist" aria-labelledby={nameId} ref={tabs} onKeyDown={onTabKey}>
        {parts.map((each) => (
          <button
            type="button"
            key={each}
            role="tab"
            id={`emic-repair-tab-${each}`}
            aria-selected={each === part}
            aria-controls="emic-repair-part"
            tabIndex={each === part ? 0 : -1}
            class={each === part ? 'is-active' : ''}
            onClick={() => (model.part.value = each)}
          >
            {ui.repair[each]}
          </button>
        ))}
      </div>
      <section class="emic-repair-part" id="emic-repair-part" role="tabpanel" aria-labelledby={`emic-repair-tab-${part}`}>
        {found === null ? (
          <p role="status" dir="auto">
            {ui.repair.reading(done, total)}
          </p>
        ) : (
          <Body key={part} model={model} found={found} />
        )}
      </section>
    </div>
  );
}
