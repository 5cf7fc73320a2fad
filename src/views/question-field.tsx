import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface QuestionFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The ids of what names it, of what is said of the text, and of the list it opens. */
  readonly nameId: string;
  readonly saysId: string;
  readonly listId: string;
  readonly text: string;
  readonly placeholder: string;
  /** What the key that goes on says on a phone. */
  readonly enterKey: 'go' | 'search';
  /** The part that cannot be read, underlined. */
  readonly wrong?: { readonly from: number; readonly to: number } | null;
  /** Whether the list is there. */
  readonly expanded: boolean;
  /** The id of the row, completion or hit, that Enter takes. */
  readonly activeId: string | undefined;
  readonly onText: (text: string, caret: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave?: () => void;
}

/** The line a question is typed in, over the list of its answers. An echo of the text under it carries the underline of what is wrong. */
export function QuestionField(props: QuestionFieldProps): VNode {
  const { input, nameId, saysId, listId, text, placeholder, enterKey, wrong = null, expanded, activeId, onText, onKey, onLeave } = props;
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
        enterkeyhint={enterKey}
        ref={input}
        value={text}
        placeholder={placeholder}
        aria-labelledby={nameId}
        aria-describedby={saysId}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={listId}
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
