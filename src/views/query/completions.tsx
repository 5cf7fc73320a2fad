import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { useSpokenName } from '../spoken-name';

interface CompletionsProps {
  readonly study: Study;
  readonly options: readonly string[];
  /** -1 while none is chosen. */
  readonly chosen: number;
  readonly onTake: (index: number) => void;
}

/** What may stand at the caret: themes with their colours, operators, fields, values. */
export function Completions({ study, options, chosen, onTake }: CompletionsProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  const [nameId, name] = useSpokenName(ui.query.completions);
  useLayoutEffect(() => {
    box.current?.querySelector('.is-selected')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div class="suggestion-container emic-completions" role="listbox" id="emic-completions" aria-labelledby={nameId} ref={box}>
      {name}
      <div class="suggestion">
        {options.map((option, index) => (
          <div
            key={option}
            id={completionId(index)}
            role="option"
            aria-selected={index === chosen}
            class={`suggestion-item emic-completion ${index === chosen ? 'is-selected' : ''}`}
            // The caret stays in the query.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(index)}
          >
            {isTheme(study, option) && <Dot color={study.look(bare(option)).color} />}
            <span dir="auto">{option}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

export function completionId(index: number): string {
  return `emic-completion-${index}`;
}

function isTheme(study: Study, option: string): boolean {
  const theme = bare(option);
  return study.seen.codingsOf(theme).length > 0 || study.entry(theme).note !== null;
}

function bare(option: string): string {
  return option.replace(/^=/, '').trim();
}
