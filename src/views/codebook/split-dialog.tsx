import { Modal, Notice, Platform, type App } from 'obsidian';
import { h, render, type VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Deal } from '../../core/change/plan/split';
import type { CodingEntry } from '../../core/corpus/types';
import { newNameId } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { IconButton } from '../icon';
import { Keys } from '../keys';
import { CodedPassage } from '../passage';
import { openPassageTexts, type PassageTexts } from '../passage-text';
import { useSpokenName } from '../spoken-name';
import { askThemes } from './ask-theme';
import { addTargets, beginDealing, dealAlso, dealsOf, dealTo, look, progressOf, type Dealing } from './dealing';
import { titleDialog } from '../dialog-name';

/**
 * Goes through the passages of a theme itself and lets a person deal them out to other themes, which are asked for first
 * and may be new. Null when they leave.
 */
export async function dealOut(app: App, study: Study, theme: string): Promise<Deal[] | null> {
  const codings = study.seen.codingsOf(theme);
  if (codings.length === 0) {
    new Notice(ui.split.none);
    return null;
  }
  const targets = await askThemes(app, study, ui.split.pick);
  if (targets === null) return null;
  return new Promise((resolve) => new SplitModal(app, study, theme, codings, targets, resolve).open());
}

class SplitModal extends Modal {
  private deals: Deal[] | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly theme: string,
    private readonly codings: readonly CodingEntry[],
    private readonly targets: readonly string[],
    private readonly done: (deals: Deal[] | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { app, study, theme } = this;
    this.modalEl.addClass('emic-split-modal');
    titleDialog(this, ui.split.title(study.look(theme).title));
    const panel = h(SplitPanel, {
      study,
      theme,
      texts: openPassageTexts(study),
      initial: beginDealing(this.codings, this.targets.filter((target) => target !== theme)),
      onAdd: () => askThemes(app, study, ui.split.pick),
      onFinish: (dealing) => {
        this.deals = dealsOf(dealing, theme);
        this.close();
      },
    });
    render(panel, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
    this.done(this.deals);
  }
}

interface PanelProps {
  readonly study: Study;
  readonly theme: string;
  readonly texts: PassageTexts;
  readonly initial: Dealing;
  readonly onAdd: () => Promise<readonly string[] | null>;
  readonly onFinish: (dealing: Dealing) => void;
}

/** One passage at a time, the themes it may go to as numbered buttons. */
function SplitPanel({ study, theme, texts, initial, onAdd, onFinish }: PanelProps): VNode {
  const [dealing, set] = useState(initial);
  const box = useRef<HTMLDivElement>(null);
  const placeId = useState(newNameId)[0];
  const [targetsId, targetsName] = useSpokenName(ui.split.targets);
  useLayoutEffect(() => box.current?.focus(), []);
  const { codings, at, targets } = dealing;
  const coding = codings[at];
  const { off, decided } = progressOf(dealing, theme);

  const add = async (): Promise<void> => {
    const themes = await onAdd();
    if (themes) set((now) => addTargets(now, themes.filter((each) => each !== theme)));
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter' || off === 0) return;
      onFinish(dealing);
    } else {
      const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
      const target = digit === undefined ? undefined : digit === '0' ? theme : targets[Number(digit) - 1];
      const onButton = event.target instanceof HTMLButtonElement;
      if (target !== undefined) set(event.shiftKey ? dealAlso(dealing, target) : dealTo(dealing, target));
      else if (event.key === ' ' && !onButton) set(dealTo(dealing, theme));
      else if (event.key === 'ArrowDown' || event.key === 'PageDown') set(look(dealing, at + 1));
      else if (event.key === 'ArrowUp' || event.key === 'PageUp' || event.key === 'Backspace') set(look(dealing, at - 1));
      else if (event.key === 'Home') set(look(dealing, 0));
      else if (event.key === 'End') set(look(dealing, codings.length - 1));
      else if (event.key === '+') void add();
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="emic-split" onKeyDown={onKeyDown}>
      <div class="emic-split-head">
        <IconButton icon="lucide-chevron-up" label={ui.split.previous} onClick={() => set(look(dealing, at - 1))} />
        <IconButton icon="lucide-chevron-down" label={ui.split.next} onClick={() => set(look(dealing, at + 1))} />
        <span class="emic-count" id={placeId}>
          {ui.split.progress(at + 1, codings.length)}
        </span>
        <span class="emic-byline" dir="auto">
          {coding?.document.name}
        </span>
        <span class="emic-count emic-split-done" role="status">
          {ui.split.dealt(decided, codings.length)}
        </span>
        <progress aria-label={ui.split.dealt(decided, codings.length)} max={codings.length} value={decided} />
      </div>
      <div class="emic-split-passage" role="group" tabIndex={0} ref={box} aria-labelledby={placeId}>
        {coding && <CodedPassage key={`${coding.document.path}:${coding.id}:${coding.ordinal}`} study={study} texts={texts} coding={coding} theme={theme} />}
      </div>
      <div class="emic-split-targets" role="group" aria-labelledby={targetsId}>
        {targetsName}
        {targets.map((target, n) => (
          <Target key={target} study={study} dealing={dealing} theme={target} sign={n < 9 ? String(n + 1) : ''} onDeal={(also) => set(also ? dealAlso(dealing, target) : dealTo(dealing, target))} />
        ))}
        <Target study={study} dealing={dealing} theme={theme} sign="0" label={ui.split.stay(study.look(theme).title)} onDeal={() => set(dealTo(dealing, theme))} />
        <button type="button" class="emic-target is-quiet" onClick={() => void add()}>
          <kbd>+</kbd>
          <span>{ui.split.addTarget}</span>
        </button>
      </div>
      <div class="modal-button-container emic-split-foot">
        <button type="button" class="mod-cta" disabled={off === 0} onClick={() => onFinish(dealing)}>
          {ui.split.finish(off)}
        </button>
      </div>
      <Keys
        keys={[
          ['1–9', ui.split.keys.deal],
          ['⇧ 1–9', ui.split.keys.also],
          ['0', ui.split.keys.stay],
          ['↑ ↓', ui.split.keys.back],
          ['+', ui.split.keys.add],
          [Platform.isMacOS ? '⌘ ↵' : 'Ctrl ↵', ui.split.keys.finish],
        ]}
      />
    </div>
  );
}

interface TargetProps {
  readonly study: Study;
  readonly dealing: Dealing;
  readonly theme: string;
  readonly sign: string;
  readonly label?: string;
  readonly onDeal: (also: boolean) => void;
}

function Target({ study, dealing, theme, sign, label, onDeal }: TargetProps): VNode {
  const { title, color } = study.look(theme);
  const dealt = dealing.dealt.filter((themes) => themes.has(theme)).length;
  const isOn = dealing.dealt[dealing.at]?.has(theme) === true;
  return (
    <button type="button" class={`emic-target ${isOn ? 'is-on' : ''}`} aria-pressed={isOn} title={theme} onClick={(event) => onDeal(event.shiftKey)}>
      <kbd>{sign}</kbd>
      <Dot color={color} />
      <span dir="auto">{label ?? title}</span>
      <span class="emic-count">{dealt}</span>
    </button>
  );
}
