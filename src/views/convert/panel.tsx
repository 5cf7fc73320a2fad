import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { groupsOf, usualChoice, type Choice } from '../../core/convert/choose';
import { piecesOf } from '../../core/convert/pieces';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Icon } from '../icon';
import { Keys } from '../keys';
import { LeftOut } from '../left-out';
import { ThemeName } from '../passage';
import { TickList } from '../tick-list/tick-list';
import type { Ticks } from '../tick-list/rows';
import { findMarkedNotes, toConvert, type MarkedNotes, type ToConvert } from './find';
import { Groups } from './groups';

interface ConvertPanelProps {
  readonly study: Study;
  /** Notes to look through. */
  readonly paths: readonly string[];
  readonly chooseThemes: (form: string, chosen: readonly string[]) => Promise<readonly string[] | null>;
  readonly onSettled: (items: readonly ToConvert[]) => void;
}

/** The marks found, which of them are codes, and what would be converted. */
export function ConvertPanel({ study, paths, chooseThemes, onSettled }: ConvertPanelProps): VNode {
  const panel = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(0);
  const [found, setFound] = useState<MarkedNotes | null>(null);
  const notes = found?.notes ?? null;
  const [choice, setChoice] = useState<Choice>({ groups: new Set(), themes: new Map() });
  /** What a person unticked herself, by place. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const stop = new AbortController();
    void findMarkedNotes(study, paths, stop.signal, setDone).then((all) => {
      if (stop.signal.aborted) return;
      setFound(all);
      setChoice(usualChoice(groupsOf(all.notes.map(({ marks }) => marks))));
    });
    return () => stop.abort();
  }, [paths]);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, button')?.focus(), [notes]);

  const groups = useMemo(() => groupsOf((notes ?? []).map(({ marks }) => marks)), [notes]);
  const items = useMemo(() => toConvert(notes ?? [], choice), [notes, choice]);
  const ticked = useMemo(() => {
    const marked = new Set<number>();
    items.forEach((item, index) => {
      if (!left.has(placeOf(item))) marked.add(index);
    });
    return marked;
  }, [items, left]);

  const tick = (next: Ticks): void => {
    const changed = new Set(left);
    items.forEach((item, index) => {
      if (next.has(index)) changed.delete(placeOf(item));
      else changed.add(placeOf(item));
    });
    setLeft(changed);
  };
  const run = (): void => {
    if (ticked.size > 0) onSettled(items.filter((_, index) => ticked.has(index)));
  };

  if (found === null) return <p role="status">{ui.convert.looking(done, paths.length)}</p>;
  const leftOut = <LeftOut lines={found.unreadable} />;
  if (groups.length === 0) {
    return (
      <>
        <p>{ui.convert.nothing}</p>
        {leftOut}
      </>
    );
  }
  return (
    <div class="emic-query emic-convert" ref={panel}>
      {leftOut}
      <p class="emic-warning">{ui.convert.warning}</p>
      <Groups study={study} groups={groups} choice={choice} onChoice={setChoice} chooseThemes={chooseThemes} />
      {items.length > 0 && (
        <TickList
          items={items}
          ticked={ticked}
          onTicked={tick}
          label={ui.convert.list}
          onDone={run}
          body={(item) => <MarkBody study={study} item={item} />}
        />
      )}
      <div class="emic-dialog-foot">
        <Keys keys={ui.convert.keys} />
        <button type="button" class="mod-cta" disabled={ticked.size === 0} onClick={run}>
          {ui.convert.run(ticked.size)}
        </button>
      </div>
    </div>
  );
}

/** The words, the signs that go out, and what comes in their place. */
function MarkBody({ study, item }: { study: Study; item: ToConvert }): VNode {
  const { themes, memos } = item.conversion;
  const pieces = useMemo(() => piecesOf(item.note.plain, item.conversion), [item]);
  const color = themes[0] === undefined ? 'var(--text-faint)' : study.look(themes[0]).color;
  return (
    <>
      <div class="emic-excerpt" dir="auto" style={`--emic-color: ${color}`}>
        {pieces.map(({ part, text }, index) =>
          part === 'sign' ? (
            <del class="emic-sign" key={index}>
              {text}
            </del>
          ) : part === 'words' ? (
            <mark class="emic-words" key={index}>
              {text}
            </mark>
          ) : (
            <span class="emic-around" key={index}>
              {text}
            </span>
          ),
        )}
      </div>
      <div class="emic-passage-foot">
        {themes.map((theme) => (
          <ThemeName key={theme} study={study} theme={theme} />
        ))}
        {memos.map((memo, index) => (
          <span class="emic-theme-name" key={index}>
            <Icon name="lucide-sticky-note" />
            <span dir="auto">{memo}</span>
          </span>
        ))}
      </div>
    </>
  );
}

const placeOf = ({ document, conversion: { words, signs } }: ToConvert): string => `${document.path} ${words.from} ${signs[0]?.from ?? 0}`;
