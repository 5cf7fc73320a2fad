import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { finderOf, type Search } from '../../core/autocode/search';
import type { Reach } from '../../core/autocode/widen';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { ThemeChips } from '../chips';
import { reasonOf } from '../reason';
import { Keys } from '../keys';
import { Stretch, ThemeName } from '../passage';
import type { PassageTexts } from '../passage-text';
import { useSpokenName } from '../spoken-name';
import { TickList } from '../tick-list/tick-list';
import type { Ticks } from '../tick-list/rows';
import { Choice } from './choice';
import { findToCode, isAlready, type FoundToCode, type Source, type ToCode } from './find';

/** What a person settled on. */
export interface Settled {
  readonly themes: readonly string[];
  readonly items: readonly ToCode[];
  /** The search, as it was typed. */
  readonly what: string;
}

interface AutocodePanelProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  /** The first is the one to begin with. */
  readonly sources: readonly Source[];
  readonly initial: string;
  readonly chooseThemes: (chosen: readonly string[]) => Promise<readonly string[] | null>;
  readonly onSettled: (settled: Settled) => void;
}

const pauseMs = 150;
const nothing: readonly ToCode[] = [];
const kinds: readonly Search['kind'][] = ['phrase', 'any', 'pattern'];
const reaches: readonly Reach[] = ['match', 'sentence', 'turn', 'paragraph'];

/** A search, what it would code, and with which themes. */
export function AutocodePanel({ study, texts, sources, initial, chooseThemes, onSettled }: AutocodePanelProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Search['kind']>('phrase');
  const [text, setText] = useState(initial);
  const [sourceAt, setSource] = useState(0);
  const [reach, setReach] = useState<Reach>('match');
  const [themes, setThemes] = useState<readonly string[]>([]);
  const [themesId, themesName] = useSpokenName(ui.autocode.themes);
  const [found, setFound] = useState<FoundToCode | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** What a person ticked or unticked herself, by place. */
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const source = sources[sourceAt];
  const asks = text.trim().length > 1 || source?.kind === 'passages';

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    setWrong(null);
    if (!asks || !source) {
      setFound(null);
      setWrong(kind === 'pattern' && text !== '' ? troubleWith({ kind, text }) : null);
      return undefined;
    }
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      findToCode(study, texts, { search: { kind, text }, source, reach }, stop.signal, setFound).catch((error: unknown) => {
        setFound(null);
        setWrong(reasonOf(error));
      });
    }, pauseMs);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [kind, text, source, reach]);

  const items = found?.items ?? nothing;
  const { ticked, already } = useMemo(() => {
    const marked = new Set<number>();
    const known = new Set<number>();
    items.forEach((item, index) => {
      if (isAlready(item, themes)) known.add(index);
      if (own.get(placeOf(item)) ?? !known.has(index)) marked.add(index);
    });
    return { ticked: marked, already: known };
  }, [items, themes, own]);

  const tick = (next: Ticks): void => {
    const changed = new Map(own);
    items.forEach((item, index) => {
      if (next.has(index) !== ticked.has(index)) changed.set(placeOf(item), next.has(index));
    });
    setOwn(changed);
  };
  const pick = async (): Promise<readonly string[] | null> => {
    const chosen = await chooseThemes(themes);
    if (chosen) setThemes(chosen);
    return chosen;
  };
  const run = async (): Promise<void> => {
    if (ticked.size === 0) return;
    const chosen = themes.length > 0 ? themes : await pick();
    if (!chosen || chosen.length === 0) return;
    onSettled({ themes: chosen, items: items.filter((_, index) => ticked.has(index)), what: text.trim() });
  };

  return (
    <div class="emic-query emic-autocode">
      <div class="emic-autocode-search">
        <Choice label={ui.autocode.kind} options={kinds.map((value) => ({ value, label: ui.autocode.kinds[value] }))} value={kind} onChoose={setKind} />
        <input
          type="text"
          dir="auto"
          spellcheck={false}
          ref={input}
          value={text}
          aria-label={ui.autocode.kinds[kind]}
          aria-describedby="emic-autocode-says"
          aria-invalid={wrong !== null}
          placeholder={source?.kind === 'passages' ? ui.autocode.placeholders.query : ui.autocode.placeholders[kind]}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="emic-autocode-choices">
        <Choice label={ui.autocode.source} options={sources.map((each, value) => ({ value: String(value), label: ui.autocode.sources[each.kind] }))} value={String(sourceAt)} onChoose={(at) => setSource(Number(at))} />
        <Choice label={ui.autocode.reach} options={reaches.map((value) => ({ value, label: ui.autocode.reaches[value] }))} value={reach} onChoose={setReach} />
        <div class="emic-chips" role="group" aria-labelledby={themesId}>
          {themesName}
          <ThemeChips study={study} themes={themes} dropLabel={ui.autocode.dropTheme} onDrop={(theme) => setThemes(themes.filter((each) => each !== theme))} />
          <button type="button" class="emic-chip-add" onClick={() => void pick()}>
            {ui.autocode.chooseThemes}
          </button>
        </div>
      </div>
      <div class="emic-query-says" id="emic-autocode-says" role="status" dir="auto">
        <Says found={found} wrong={wrong} already={already.size} />
      </div>
      {items.length > 0 && (
        <TickList
          items={items}
          ticked={ticked}
          onTicked={tick}
          label={ui.autocode.list}
          onDone={() => void run()}
          body={(item) => <ItemBody study={study} texts={texts} item={item} themes={themes} />}
        />
      )}
      <div class="emic-dialog-foot">
        <Keys keys={ui.autocode.keys} />
        <button type="button" class="mod-cta" disabled={ticked.size === 0} onClick={() => void run()}>
          {ui.autocode.run(ticked.size)}
        </button>
      </div>
    </div>
  );
}

function Says({ found, wrong, already }: { found: FoundToCode | null; wrong: string | null; already: number }): VNode {
  if (wrong !== null) return <span class="emic-error">{wrong}</span>;
  if (!found) return <span>{ui.autocode.how}</span>;
  if (found.items.length === 0) return <strong>{found.done ? ui.autocode.nothing : ui.autocode.looking}</strong>;
  return (
    <>
      <strong>{ui.autocode.found(found.items.length, found.documents, found.cut)}</strong>
      {already > 0 && <span>{ui.autocode.coded(already)}</span>}
      {found.tooDear.length > 0 && <span class="emic-error">{ui.autocode.tooDear(found.tooDear)}</span>}
    </>
  );
}

/** What is wrong with a search that is too short to be looked for yet; null where nothing is. */
function troubleWith(search: Search): string | null {
  try {
    finderOf(search);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

interface ItemBodyProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  readonly item: ToCode;
  readonly themes: readonly string[];
}

/** Who says it, the words, and what they bear already. */
function ItemBody({ study, texts, item, themes }: ItemBodyProps): VNode {
  const { document, from, to } = item;
  const speakers = document.speakersIn(from, to);
  const known = [...new Set(document.codings.filter((coding) => coding.from < to && coding.to > from).flatMap((coding) => coding.themes))];
  const color = themes[0] === undefined ? 'var(--text-faint)' : study.look(themes[0]).color;
  return (
    <>
      {speakers.length > 0 && (
        <div class="emic-speaker" dir="auto">
          {speakers.join(', ')}
        </div>
      )}
      <Stretch texts={texts} document={document} from={from} to={to} color={color} isOption />
      {known.length > 0 && (
        <div class="emic-passage-foot">
          {known.map((theme) => (
            <ThemeName key={theme} study={study} theme={theme} />
          ))}
          {isAlready(item, themes) && <span class="emic-byline">{ui.autocode.already}</span>}
        </div>
      )}
    </>
  );
}

const placeOf = ({ document, from, to }: ToCode): string => `${document.path} ${from} ${to}`;
