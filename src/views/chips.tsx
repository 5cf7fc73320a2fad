import type { VNode } from 'preact';
import type { Study } from '../vault/types';
import { Dot } from './dot';
import { Icon } from './icon';

interface ThemeChipsProps {
  readonly study: Study;
  readonly themes: readonly string[];
  readonly dropLabel: (title: string) => string;
  readonly onDrop: (theme: string) => void;
}

/** Themes taken, each with a button that drops it. */
export function ThemeChips({ study, themes, dropLabel, onDrop }: ThemeChipsProps): VNode {
  return (
    <>
      {themes.map((theme) => {
        const { title, color } = study.look(theme);
        return (
          <span class="emic-chip" key={theme} title={theme}>
            <Dot color={color} />
            <span dir="auto">{title}</span>
            <button type="button" class="clickable-icon" aria-label={dropLabel(title)} onClick={() => onDrop(theme)}>
              <Icon name="lucide-x" />
            </button>
          </span>
        );
      })}
    </>
  );
}
