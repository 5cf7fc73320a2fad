import type { VNode } from 'preact';
import type { MemoEntry, MemoKind } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Icon } from '../icon';
import { ThemeName } from '../passage';

interface RowProps {
  readonly study: Study;
  readonly memo: MemoEntry;
  readonly index: number;
  readonly active: boolean;
  readonly onOpen: () => void;
  readonly onMenu: (at: { x: number; y: number }) => void;
}

/** Longer memos are cut in the list: they are read where they stand. */
const longest = 600;

/** A memo: what it is about, its words, whose they are and since when. */
export function MemoRow({ study, memo, index, active, onOpen, onMenu }: RowProps): VNode {
  const { kind, themes, author, date } = memo;
  const about = kind === 'theme' ? study.look(memo.about).title : kind === 'study' ? ui.memos.aboutStudy : memo.about;
  const text = memo.text.length > longest ? `${memo.text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')} …` : memo.text;
  return (
    <div
      id={memoId(index)}
      role="option"
      aria-selected={active}
      class={`emic-hit emic-memo-row ${active ? 'is-at' : ''}`}
      onClick={onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <div class="emic-memo-about">
        <Icon name={icons[kind]} />
        <span class="emic-spoken">{ui.memos.kinds[kind]}</span>
        <span class="emic-document-name" dir="auto">
          {about}
        </span>
        {kind !== 'theme' && themes.map((theme) => <ThemeName key={theme} study={study} theme={theme} />)}
      </div>
      <div class="emic-memo-text" dir="auto">
        {text}
      </div>
      <div class="emic-passage-foot">
        <span class="emic-byline" dir="auto">
          {ui.memos.by(author, date)}
        </span>
      </div>
    </div>
  );
}

/** The id in the page of a memo's row, for `aria-activedescendant`. */
export const memoId = (index: number): string => `emic-memo-${index}`;

const icons: Readonly<Record<MemoKind, string>> = {
  passage: 'lucide-text-quote',
  document: 'lucide-file-text',
  theme: 'lucide-tag',
  case: 'lucide-user-round',
  study: 'lucide-notebook-pen',
};
