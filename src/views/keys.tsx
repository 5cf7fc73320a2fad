import type { VNode } from 'preact';

/** What the keys do, at the foot of a dialog. A touch screen has none, so it is hidden there. */
export function Keys({ keys }: { keys: readonly (readonly [key: string, does: string])[] }): VNode {
  return (
    <div class="prompt-instructions emic-keys">
      {keys.map(([key, does]) => (
        <div class="prompt-instruction" key={key}>
          <span class="prompt-instruction-command">{key}</span>
          <span>{does}</span>
        </div>
      ))}
    </div>
  );
}
