import { setIcon } from 'obsidian';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** An icon of the app's own set, hidden from screen readers: what it says is said by a label beside it. */
export function Icon({ name, class: extra = '' }: { name: string; class?: string }): VNode {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current) setIcon(place.current, name);
  }, [name]);
  return <span class={`emic-icon ${extra}`} aria-hidden="true" ref={place} />;
}

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: (event: MouseEvent) => void;
  /** Given for a switch: whether it is on. */
  readonly pressed?: boolean;
  /** Whether it stands out, because what it opens is not as usual. */
  readonly lit?: boolean;
  readonly class?: string;
}

/** A button that shows an icon and says its label, to a pointer as tooltip. */
export function IconButton({ icon, label, onClick, pressed, lit = false, class: extra = '' }: IconButtonProps): VNode {
  return (
    <button
      type="button"
      class={`clickable-icon nav-action-button ${pressed === true || lit ? 'is-active' : ''} ${extra}`}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
