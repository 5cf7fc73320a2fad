import { Notice, type App } from 'obsidian';
import { inVivoVoice } from '../core/corpus/in-vivo';
import { addCoding } from '../core/markup/edit/add';
import { removeCoding } from '../core/markup/edit/remove';
import { resizeCoding } from '../core/markup/edit/resize';
import { reviseCoding } from '../core/markup/edit/revise';
import { scan } from '../core/markup/scan';
import { distressOf } from '../core/seeing/distress';
import { Refusal, type Coding, type CodingRecord, type Memo, type TextChange } from '../core/markup/types';
import { unescaped } from '../core/text/escapes';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { openCodingEditor } from '../views/coding-editor';
import { askCoder } from '../views/first-use';
import { growLongMemos } from '../views/memos/grow-memo';
import { warnOfMemos } from '../views/memos/warning';
import { openThemePicker } from '../views/theme-picker/picker';
import type { CodingActs } from './coding-acts';
import { carried } from './coding-place';
import { spoken } from '../i18n/spoken';

/** The acts themselves, with the dialogs and the writers they need. */
export function openCodingActs(app: App, study: Study): CodingActs {
  let isAsked = false;

  const change = async (path: string, edit: (text: string) => readonly TextChange[] | null, refused = ui.coding.notChanged): Promise<boolean> => {
    try {
      await study.edit(path, edit);
      return true;
    } catch (error) {
      new Notice(error instanceof Refusal ? refused(spoken(error.said)) : ui.coding.failed(String(error)));
      return false;
    }
  };

  const acts: CodingActs = {
    async code(place, { themes = [], memo = null, attributes = {} }) {
      const coder = await acts.coder();
      if (memo !== null) await warnOfMemos(app);
      const date = study.today();
      const memos: Memo[] = memo === null ? [] : [{ text: memo, coder: null, date: null }];
      let id: string | null = null;
      const isDone = await change(place.path, (text) => {
        const range = carried(place.plain, scan(text).plain(), place.from, place.to);
        if (!range) throw new Refusal('changed-meanwhile');
        const edit = addCoding(text, { ...range, themes, coder, date, memos, attributes }, study.markup);
        id = edit.id;
        return edit.changes;
      }, ui.coding.refused);
      if (isDone && themes.length > 0) study.noteUsed(themes);
      if (isDone && memo !== null && id !== null) await growLongMemos(study, place.path, id);
      return isDone ? id : null;
    },

    async retheme(path, { id, ordinal, themes: chosen, attributes }) {
      const picked = await openThemePicker(app, study, { title: ui.coding.changeThemes, chosen, attributes });
      if (!picked) return;
      const coder = picked.memo === null ? null : await acts.coder();
      if (picked.memo !== null) await warnOfMemos(app);
      const memos: Memo[] = picked.memo === null ? [] : [{ text: picked.memo, coder, date: coder === null ? null : study.today() }];
      const revised = (record: CodingRecord): CodingRecord => ({
        ...record,
        themes: picked.themes,
        attributes: voiced(picked.attributes, chosen[0], picked.themes),
        memos: [...record.memos, ...memos],
      });
      const isDone = await change(path, (text) => reviseCoding(text, id, revised, study.markup, ordinal).changes);
      if (isDone && picked.memo !== null) await growLongMemos(study, path, id, ordinal);
      const added = picked.themes.filter((theme) => !chosen.includes(theme));
      if (isDone && added.length > 0) study.noteUsed(added);
    },

    change: (path, edit) => change(path, edit),

    async edit(path, id, ordinal = 0) {
      const coding = scan(await study.read(path), study.markup).codings.find((found) => found.id === id && found.ordinal === ordinal);
      if (!coding) {
        new Notice(ui.vault.codingGone);
        return;
      }
      const { themes, coder, date, memos, attributes } = coding;
      const record = await openCodingEditor(app, study, { themes, coder, date, memos, attributes }, path);
      if (!record) return;
      if (record.memos.length > memos.length) await warnOfMemos(app);
      const isDone = await change(path, (text) => reviseCoding(text, id, () => record, study.markup, ordinal).changes);
      if (isDone) await growLongMemos(study, path, id, ordinal);
      const added = record.themes.filter((theme) => !themes.includes(theme));
      if (isDone && added.length > 0) study.noteUsed(added);
    },

    async remove(path, id, ordinal = 0) {
      await change(path, (text) => removeCoding(text, id, study.markup, ordinal));
    },

    async resize(path, id, ordinal, from, to) {
      await change(path, (text) => resizeCoding(text, id, from, to, study.markup, ordinal).changes);
    },

    async addThemes(path, id, ordinal, themes) {
      const revised = (record: CodingRecord): CodingRecord => ({ ...record, themes: [...new Set([...record.themes, ...themes])] });
      if (await change(path, (text) => reviseCoding(text, id, revised, study.markup, ordinal).changes)) study.noteUsed(themes);
    },

    async pick(place, title) {
      const [first, ...others] = place.codings;
      if (!first) {
        new Notice(ui.coding.noneHere);
        return null;
      }
      if (others.length === 0) return first;
      return choose(
        app,
        title,
        place.codings.map((coding) => ({
          value: coding,
          label: coding.themes.map((theme) => study.look(theme).title).join(', ') || ui.editor.memoOnly,
          note: excerptFor(study, place.plain, coding),
        })),
      );
    },

    async coder() {
      if (study.coder !== null || isAsked) return study.coder;
      isAsked = true;
      return askCoder(app, study);
    },
  };
  return acts;
}

/** The beginning of a coding's words, to know it by; what is distressing is not shown by a question about it. */
function excerptFor(study: Study, plain: string, coding: Coding): string {
  const distress = study.settings.blurContent ? distressOf(coding) : null;
  return distress === null ? ui.coding.excerpt(unescaped(plain.slice(coding.from, Math.min(coding.to, coding.from + 80))), coding.coder) : ui.seeing.covered(distress);
}

/** Facets after a change of themes: a coding whose theme was the participants' own word says so only while it has that theme. */
function voiced(attributes: Readonly<Record<string, string>>, first: string | undefined, themes: readonly string[]): Readonly<Record<string, string>> {
  if (attributes['voice'] !== inVivoVoice.voice || first === undefined || themes[0] === first) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== 'voice'));
}
