import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';

/** The title of a theme as it is typed anew in its row. Enter takes it, Escape leaves it; so does going elsewhere. */
export function RenameField({ title, onDone }: { title: string; onDone: (name: string | null) => void }): VNode {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const finish = (name: string | null): void => {
    if (done.current) return;
    done.current = true;
    onDone(name);
  };
  return (
    <input
      class="emic-rename"
      type="text"
      dir="auto"
      spellcheck={false}
      aria-label={ui.sidebar.renameField(title)}
      defaultValue={title}
      ref={field}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        const name = event.currentTarget.value.trim();
        if (event.key === 'Enter') finish(name === '' || name === title ? null : name);
        else if (event.key === 'Escape') finish(null);
        else return;
        event.preventDefault();
      }}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => finish(null)}
    />
  );
}
