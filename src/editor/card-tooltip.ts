import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { closeHoverTooltips, EditorView, hasHoverTooltips, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { drawCard } from '../card/card';
import { editorContext } from './context';
import { passagesIn, type Passage } from './passages';

/**
 * The card beside coded words: it comes when the pointer rests on them, when they are tapped, when a bar of the margin
 * is clicked, or by command. Escape closes it.
 */
export function codingCard(): Extension {
  return [
    pinned,
    hoverTooltip((view, pos, side) => hovered(view, pos, side), { hoverTime: hoverMs, hideOnChange: true }),
    Prec.high(keymap.of([{ key: 'Escape', run: closeCard }])),
    EditorView.domEventHandlers({
      mousedown(_event, view) {
        closeCard(view);
      },
      click(event, view) {
        if (!event.instanceOf(PointerEvent) || event.pointerType !== 'touch') return;
        const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const passages = pos === null ? [] : passagesAt(view, pos);
        if (pos !== null && passages.length > 0) showCard(view, passages, pos, false);
      },
    }),
  ];
}

/** Shows the card of some codings at a place and, if wanted, moves the keyboard into it. */
export function showCard(view: EditorView, passages: readonly Passage[], pos: number, isFocused: boolean): void {
  view.dispatch({ effects: [pin.of({ tooltip: pinnedTooltip(passages, pos, isFocused), passages }), closeHoverTooltips] });
}

/** The codings of which words stand at `pos`, the innermost first. */
export function passagesAt(view: EditorView, pos: number): Passage[] {
  return passagesIn(view.state, pos, pos)
    .filter((passage) => passage.from < passage.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .slice(0, mostShown);
}

const hoverMs = 350;
/** A card with more codings than these would hide the words. */
const mostShown = 8;

/** The codings whose card is open by a person's choice, not by a pointer passing by; none when there is no such card. */
export const pinnedPassages = (state: EditorState): readonly Passage[] => state.field(pinned, false)?.passages ?? noPassages;

const noPassages: readonly Passage[] = [];

interface Pinned {
  readonly tooltip: Tooltip;
  readonly passages: readonly Passage[];
}

const pin = StateEffect.define<Pinned | null>();

const pinned = StateField.define<Pinned | null>({
  create: () => null,
  update(card, tr) {
    let next = tr.docChanged ? null : card;
    for (const effect of tr.effects) if (effect.is(pin)) next = effect.value;
    return next;
  },
  provide: (field) => showTooltip.from(field, (card) => card?.tooltip ?? null),
});

function closeCard(view: EditorView): boolean {
  const isPinned = view.state.field(pinned, false) ?? null;
  if (isPinned === null && !hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: [pin.of(null), closeHoverTooltips] });
  return true;
}

function pinnedTooltip(passages: readonly Passage[], pos: number, isFocused: boolean): Tooltip {
  return {
    pos,
    above: true,
    create(view) {
      const dom = cardOf(view, passages, true);
      return {
        dom,
        mount() {
          if (isFocused) (dom.querySelector('button') ?? dom).focus();
        },
      };
    },
  };
}

function cardOf(view: EditorView, passages: readonly Passage[], isPinned: boolean): HTMLElement {
  const context = view.state.facet(editorContext);
  if (!context) return createDiv();
  const { doors } = context;
  const path = context.path(view.state);
  return drawCard(passages, isPinned, {
    look: (theme) => context.look(theme),
    hides: (coder) => context.hides(view.state, coder),
    icon: (el, name) => context.icon(el, name),
    openTheme: (theme) => doors.openTheme(theme),
    edit: path === null ? null : ({ id, ordinal }) => doors.editCoding(path, id, ordinal),
    remove: path === null ? null : ({ id, ordinal }) => doors.removeCoding(path, id, ordinal),
    close(isBack) {
      closeCard(view);
      if (isBack) view.focus();
    },
  });
}

function hovered(view: EditorView, pos: number, side: -1 | 1): Tooltip | null {
  if (view.state.field(pinned, false)) return null;
  const passages = passagesAt(view, pos).filter(({ from, to }) => (side < 0 ? from < pos : pos < to));
  const inner = passages[0];
  if (!inner) return null;
  const line = view.state.doc.lineAt(pos);
  return {
    pos: Math.max(inner.from, line.from),
    end: Math.min(inner.to, line.to),
    above: true,
    create: () => {
      const dom = cardOf(view, passages, false);
      return {
        dom,
        mount: () => dom.parentElement?.addClass('emic-card-frame'),
        // At the words under the pointer, which may lie far down in a long paragraph.
        getCoords: (start) => view.coordsAtPos(pos, side) ?? view.coordsAtPos(start) ?? view.dom.getBoundingClientRect(),
      };
    },
  };
}
