import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface QueryFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly nameId: string;
  readonly text: string;
  readonly placeholder: string;
  /** The part that cannot be read, underlined. */
  readonly wrong: { readonly from: number; readonly to: number } | null;
  /** Whether a list of completions is open. */
  readonly expanded: boolean;
  /** The id of the row, completion or hit, that Enter takes. */
  readonly activeId: string | undefined;
  readonly onText: (text: string, caret: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

/** The line a query is typed in. An echo of the text under it carries the underline of what is wrong. */
export function QueryField({ input, nameId, text, placeholder, wrong, expanded, activeId, onText, onKey, onLeave }: QueryFieldProps): VNode {
  const echo = useRef<HTMLDivElement>(null);
  const follow = (): void => {
    if (echo.current && input.current) echo.current.scrollLeft = input.current.scrollLeft;
  };
  useLayoutEffect(follow);
  return (
    <div class="emic-query-field">
      <input
        type="text"
        class="emic-query-input"
        role="combobox"
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="go"
        ref={input}
        value={text}
        placeholder={placeholder}
        aria-labelledby={nameId}
        aria-describedby="emic-query-says"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? 'emic-completions' : 'emic-hits'}
        aria-activedescendant={activeId}
        aria-invalid={wrong !== null}
        onInput={(event) => onText(event.currentTarget.value, event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKey}
        onScroll={follow}
        onBlur={onLeave}
      />
      {wrong !== null && (
        <div class="emic-query-echo" aria-hidden="true" ref={echo} dir="auto">
          {text.slice(0, wrong.from)}
          <span class="emic-wrong">{wrong.to > wrong.from ? text.slice(wrong.from, wrong.to) : '\u00a0\u00a0'}</span>
          {text.slice(wrong.to)}
        </div>
      )}
    </div>
  );
}
