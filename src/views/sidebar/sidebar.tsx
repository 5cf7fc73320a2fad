import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { CodingEntry } from '../../core/corpus/types';
import type { Study } from '../../vault/types';
import { Icon } from '../icon';
import type { PassageTexts } from '../passage-text';
import { HiddenBar, MarkedBar, ShowingBanner } from './bars';
import { BlindBanner } from './blind-banner';
import { Header } from './header';
import { Legend } from './legend';
import type { SidebarModel } from './model';
import { Passages } from './passages';
import { ThemeTree } from './tree';
import type { TreeDoors } from './tree-doors';

/** What the sidebar asks of the app. */
export interface SidebarDoors extends TreeDoors {
  readonly jump: (coding: CodingEntry) => void;
  readonly openNote: (path: string) => void;
  readonly writePassages: (theme: string) => void;
  readonly query: (theme: string | null) => void;
  readonly optionsMenu: (at: Point) => void;
  readonly showMenu: (at: Point) => void;
  readonly markedMenu: (at: Point) => void;
  readonly showOnly: (themes: readonly string[]) => void;
  readonly askScope: () => void;
  readonly finishDocument: (path: string) => void;
  readonly passageMenu: (coding: CodingEntry, at: Point) => void;
}

type Point = { readonly x: number; readonly y: number };

interface SidebarProps {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly texts: PassageTexts;
  readonly doors: SidebarDoors;
}

/** The codebook beside the note: a tree of themes, and the passages of the one that is open. */
export function Sidebar({ study, model, texts, doors }: SidebarProps): VNode {
  void model.revision.value;
  const opened = model.opened.value;
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(false);
  const close = (): void => {
    closing.current = true;
    model.opened.value = null;
  };
  // Whoever leaves the passages stands in the tree again, at the theme they came from.
  useLayoutEffect(() => {
    if (closing.current && opened === null) box.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
    closing.current = false;
  }, [opened]);
  return (
    <div class={`emic-sidebar ${opened === null ? '' : 'has-passages'}`} ref={box}>
      <div class="emic-themes">
        <Header model={model} onOptions={doors.optionsMenu} onShow={doors.showMenu} onQuery={() => doors.query(null)} />
        {study.ready ? null : <Progress study={study} />}
        {study.ready && !study.settings.scopeChosen && <ScopeBanner study={study} onChoose={doors.askScope} />}
        <BlindBanner study={study} note={model.note.value} onFinish={doors.finishDocument} />
        <ShowingBanner study={study} model={model} />
        <MarkedBar model={model} onMenu={doors.markedMenu} />
        {model.rows.value.length > 0 ? (
          <ThemeTree
            study={study}
            model={model}
            doors={doors}
            onOpen={(theme) => {
              model.opened.value = theme;
            }}
          />
        ) : (
          study.ready && <Empty model={model} />
        )}
        <HiddenBar model={model} />
        {model.withLegend.value && <Legend study={study} model={model} onOnly={(theme) => doors.showOnly([theme])} />}
      </div>
      {opened !== null && (
        <Passages
          study={study}
          model={model}
          texts={texts}
          theme={opened}
          onJump={doors.jump}
          onWrite={doors.writePassages}
          onNote={doors.openNote}
          onMenu={doors.passageMenu}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Reminds that nobody has said which notes are data, and what counts as data meanwhile. */
function ScopeBanner({ study, onChoose }: { study: Study; onChoose: () => void }): VNode {
  const documents = study.corpus.documents().filter(({ isData }) => isData).length;
  return (
    <div class="emic-banner">
      <span dir="auto">{documents === 0 ? ui.sidebar.scopeOpen : ui.sidebar.scopeByType(documents)}</span>
      {documents > 0 && (
        <button type="button" onClick={() => void study.change({ scopeChosen: true })}>
          {ui.sidebar.scopeRight}
        </button>
      )}
      <button type="button" class={documents === 0 ? 'mod-cta' : ''} onClick={onChoose}>
        {ui.sidebar.chooseScope}
      </button>
    </div>
  );
}

function Progress({ study }: { study: Study }): VNode {
  const { done, total } = study.progress;
  return (
    <div class="emic-progress" role="status">
      <span dir="auto">{ui.sidebar.reading(done, total)}</span>
      <progress max={Math.max(total, 1)} value={done} />
    </div>
  );
}

function Empty({ model }: { model: SidebarModel }): VNode {
  const filtered = model.themes.value.length > 0;
  const inNote = model.reach.value === 'note';
  const text = filtered
    ? model.filter.value.trim() === '' ? ui.sidebar.allHidden : ui.sidebar.noMatch(model.filter.value)
    : !inNote
      ? ui.sidebar.empty
      : model.note.value === null
        ? ui.sidebar.noNote
        : ui.sidebar.emptyNote;
  return (
    <div class="emic-empty-state" role="status">
      <Icon name={filtered ? 'lucide-search-x' : 'lucide-highlighter'} class="emic-empty-icon" />
      <p dir="auto">{text}</p>
      {!filtered && <p class="emic-field-hint">{ui.sidebar.howToCode}</p>}
    </div>
  );
}
