/** The turn at the caret: another speaker, two of one, one of two. */
import { Notice, type App } from 'obsidian';
import { applyOps } from '../../core/change/apply-ops';
import type { NoteOp } from '../../core/change/types';
import { scan } from '../../core/markup/scan';
import { Refusal, type MarkupOptions } from '../../core/markup/types';
import { planCut, planJoin } from '../../core/speakers/cut';
import { labelledTurns, turnAt } from '../../core/speakers/labelled-turns';
import { planCorrection } from '../../core/speakers/correction';
import { lawfulName } from '../../core/speakers/write-name';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose } from '../choice';
import { askText } from '../text-prompt';

/** Where the caret is: a stripped offset into the stripped text. */
export interface TurnPlace {
  readonly path: string;
  readonly plain: string;
  readonly from: number;
}

/** Asks who speaks, and changes the turn in the open note, as one step that the editor undoes. */
export async function changeTurnAt(app: App, study: Study, { path, plain, from }: TurnPlace, kind: 'change' | 'split' | 'join'): Promise<void> {
  const turns = labelledTurns(plain);
  const turn = turnAt(turns, from);
  if (!turn || from > turn.to + 1) {
    new Notice(ui.speakers.noTurn);
    return;
  }
  const name = kind === 'join' ? '' : await askSpeaker(app, [...new Set(turns.map(({ speaker }) => speaker))], turn.speaker, kind);
  if (name === null) return;
  const planned = (text: string, options: MarkupOptions): readonly NoteOp[] => {
    if (scan(text, options).plain() !== plain) throw new Refusal('changed-meanwhile');
    if (kind === 'join') return planJoin(text, from, options);
    if (kind === 'split') return planCut(text, from, lawfulName(name), options);
    const plan = planCorrection(text, turn.index, lawfulName(name), options);
    if (plan.left) new Notice(ui.speakers.refused(spoken(plan.left)));
    return plan.ops;
  };
  try {
    await study.edit(path, (text) => applyOps(text, planned(text, study.markup), study.markup).changes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    new Notice(ui.speakers.refused(spoken(error.said)));
  }
}

async function askSpeaker(app: App, speakers: readonly string[], now: string, kind: 'change' | 'split'): Promise<string | null> {
  const others = [...speakers.filter((speaker) => speaker !== now), ...(kind === 'split' ? [now] : [])];
  const chosen = await choose(app, kind === 'split' ? ui.speakers.whoFrom : ui.speakers.who, [
    ...others.map((speaker) => ({ value: speaker, label: speaker, ...(speaker === now ? { note: ui.speakers.now } : {}) })),
    { value: '', label: ui.speakers.newSpeaker, note: ui.speakers.newSpeakerNote },
  ]);
  return chosen === '' ? askText(app, { title: ui.speakers.newSpeakerTitle, initial: '', button: ui.speakers.set }) : chosen;
}
