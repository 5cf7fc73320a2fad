import type { VNode } from 'preact';
import { isAtOrUnder } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { IconButton } from '../icon';
import type { SidebarModel } from './model';
import { noSelection } from './tree-selection';

/** Says that not all passages are shown in the text, and which. */
export function ShowingBanner({ study, model }: { study: Study; model: SidebarModel }): VNode | null {
  const { themes, coders, only } = model.showing.value;
  if (themes === null && coders === null && only === 'all') return null;
  const parts = [
    ...(only === 'overlaps' ? [ui.showing.partOverlaps()] : []),
    ...(themes === null ? [] : [ui.showing.partThemes(themes.map((theme) => study.look(theme).title))]),
    ...(coders === null ? [] : [ui.showing.partCoders(coders)]),
  ];
  return (
    <div class="emic-banner emic-showing" role="status">
      <span dir="auto">{only === 'none' ? ui.showing.nothing : ui.showing.some(parts)}</span>
      <button type="button" onClick={() => study.show({ themes: null, coders: null, only: 'all' })}>
        {ui.showing.all}
      </button>
    </div>
  );
}

/** Says how many themes are marked, and opens what can be done with them: the way for fingers. */
export function MarkedBar({ model, onMenu }: { model: SidebarModel; onMenu: (at: { x: number; y: number }) => void }): VNode | null {
  const { size } = model.selection.value.themes;
  if (size === 0) return null;
  return (
    <div class="emic-bar">
      <span class="emic-bar-text" role="status" dir="auto">
        {ui.sidebar.marked(size)}
      </span>
      <IconButton
        icon="lucide-ellipsis-vertical"
        label={ui.sidebar.actOnMarked}
        onClick={(event) => {
          const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect();
          onMenu({ x: left, y: bottom });
        }}
      />
      <IconButton
        icon="lucide-x"
        label={ui.sidebar.unmark}
        onClick={() => {
          model.selection.value = { ...noSelection, active: model.selection.value.active };
        }}
      />
    </div>
  );
}

/** Says that themes are hidden, and brings them in sight. */
export function HiddenBar({ model }: { model: SidebarModel }): VNode | null {
  const { value: themes } = model.themes;
  const hidden = model.settings.value.hiddenThemes.filter((path) => themes.some((theme) => isAtOrUnder(theme, path))).length;
  if (hidden === 0) return null;
  return (
    <div class="emic-bar">
      <span class="emic-bar-text" dir="auto">
        {ui.sidebar.hiddenThemes(hidden)}
      </span>
      <button
        type="button"
        class="emic-bar-button"
        onClick={() => {
          model.withHidden.value = !model.withHidden.value;
        }}
      >
        {model.withHidden.value ? ui.sidebar.hideAgain : ui.sidebar.showHidden}
      </button>
    </div>
  );
}
