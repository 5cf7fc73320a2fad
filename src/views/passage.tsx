import type { ComponentChild, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodingEntry, Document } from '../core/corpus/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { Dot } from './dot';
import { Icon } from './icon';
import { excerptOf, type Excerpt, type PassageTexts } from './passage-text';

interface StretchProps {
  readonly texts: PassageTexts;
  readonly document: Document;
  readonly from: number;
  readonly to: number;
  /** Colour of the passage's edge. */
  readonly color: string;
  /** Whether it stands in a list to choose from, in which nothing else can have the keyboard. */
  readonly isOption?: boolean;
}

/**
 * A stretch of a note with some words around it, cut from the note when it comes in sight. What is distressing in it is
 * covered until a person chooses to read it; the words around it end where such a passage begins.
 */
export function Stretch({ texts, document, from, to, color, isOption = false }: StretchProps): VNode {
  const [isOpen, open] = useState(false);
  const excerpt = useExcerpt(texts, document, from, to);
  const distress = isOpen ? null : texts.shelter(document, { from, to }).distress;
  const Label = isOption ? 'span' : 'button';
  return (
    <div class="emic-excerpt" dir="auto" style={`--emic-color: ${color}`}>
      {excerpt === null ? (
        <span class="emic-excerpt-coming">{ui.passages.coming}</span>
      ) : (
        <>
          <span class="emic-around">{excerpt.before}</span>
          {distress !== null ? (
            <Label
              class="emic-cover-label"
              onClick={(event) => {
                event.stopPropagation();
                open(true);
              }}
            >
              {ui.seeing.covered(distress)}
            </Label>
          ) : (
            <mark class="emic-words">{excerpt.passage}</mark>
          )}
          <span class="emic-around">{excerpt.after}</span>
        </>
      )}
    </div>
  );
}

interface CodingProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  readonly coding: CodingEntry;
  /** The theme whose passages are listed: the edge has its colour, or that of the theme under it; its name is not repeated. */
  readonly theme: string;
  /** Whether it stands in a list to choose from. */
  readonly isOption?: boolean;
}

/** A coded passage: who speaks, the words, other themes, memos, who coded. */
export function CodedPassage({ study, texts, coding, theme, isOption = false }: CodingProps): VNode {
  const others = coding.themes.filter((other) => other !== theme);
  const shown = coding.themes.find((other) => other === theme || other.startsWith(`${theme}/`)) ?? coding.themes[0] ?? theme;
  const by = [coding.coder, coding.date].filter((part) => part !== null).join(', ');
  return (
    <>
      {coding.speakers.length > 0 && (
        <div class="emic-speaker" dir="auto">
          {coding.speakers.join(', ')}
        </div>
      )}
      <Stretch
        texts={texts}
        document={coding.document}
        from={coding.from}
        to={coding.to}
        color={study.look(shown).color}
        isOption={isOption}
      />
      {coding.memos.map((memo, index) => (
        <div class="emic-memo" key={index}>
          <Icon name="lucide-sticky-note" />
          <span dir="auto">{memo.text}</span>
        </div>
      ))}
      {(others.length > 0 || by !== '') && (
        <div class="emic-passage-foot">
          {others.map((other) => (
            <ThemeName key={other} study={study} theme={other} />
          ))}
          {by !== '' && <span class="emic-byline">{by}</span>}
        </div>
      )}
    </>
  );
}

/** A theme's dot and title. */
export function ThemeName({ study, theme }: { study: Study; theme: string }): ComponentChild {
  const { title, color } = study.look(theme);
  return (
    <span class="emic-theme-name" title={theme}>
      <Dot color={color} />
      <span dir="auto">{title}</span>
    </span>
  );
}

/** Where the words of the turn begin that a place lies in: its speaker is named apart. */
function wordsBefore(document: Document, at: number): number {
  const { first, end } = document.turnsIn(at, at + 1);
  if (first >= end) return document.body;
  const known = turnsKept.get(document) ?? document.turns;
  turnsKept.set(document, known);
  const turn = known[first];
  return turn && turn.speaker !== null && turn.words <= at ? turn.words : document.body;
}

/** The index makes a document's turns anew each time it is asked for them. */
const turnsKept = new WeakMap<Document, Document['turns']>();

/** The words as the note has them now; while a changed note is read anew, the words as they were. */
function useExcerpt(texts: PassageTexts, document: Document, from: number, to: number): Excerpt | null {
  const [, arrived] = useState<Document | null>(null);
  const held = useRef<{ document: Document; from: number; to: number; excerpt: Excerpt } | null>(null);
  const text = texts.peek(document);
  const { current } = held;
  const isFresh = current?.document === document && current.from === from && current.to === to;
  if (text !== undefined && !isFresh) {
    const shelter = texts.shelter(document, { from, to });
    const floor = Math.max(wordsBefore(document, from), shelter.from);
    held.current = { document, from, to, excerpt: excerptOf(text, from, to, { floor, ceiling: shelter.to }) };
  }
  useEffect(() => {
    if (texts.peek(document) !== undefined) return undefined;
    let gone = false;
    void texts.load(document).then(() => {
      if (!gone) arrived(document);
    });
    return () => {
      gone = true;
    };
  }, [document]);
  return held.current?.document.path === document.path ? held.current.excerpt : null;
}
