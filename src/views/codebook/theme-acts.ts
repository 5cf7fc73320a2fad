import { Notice, type App } from 'obsidian';
import { groupKey, themeGroups } from '../../core/codebook/groups';
import { themePath, titleOf } from '../../core/codebook/name';
import { putByHand } from '../../core/codebook/order';
import { planDelete } from '../../core/change/plan/delete';
import { planMerge } from '../../core/change/plan/merge';
import { planRename } from '../../core/change/plan/rename';
import { planSplit } from '../../core/change/plan/split';
import { planTheme } from '../../core/change/plan/theme';
import { isAtOrUnder } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { runChange, type Plan } from '../changes/run-change';
import { reasonOf } from '../reason';
import { askText } from '../text-prompt';
import { askParent, askTheme } from './ask-theme';
import { askColor } from './color-dialog';
import { planFields, type EntriesChange } from './change-entries';
import { askDeletion } from './delete-dialog';
import { askGroup } from './group-dialog';
import { dealOut } from './split-dialog';
import { retitled } from './retitled';
import { askNewTheme } from './theme-dialog';
import { say, type Saying } from '../../core/said/sayings';

/** A place in the order by hand: beside one of the siblings, which are given as they stand in sight. */
export interface Beside {
  readonly theme: string;
  readonly side: 'before' | 'after';
  readonly siblings: readonly string[];
}

/** What a coding is known by. */
export interface CodingAt {
  readonly path: string;
  readonly id: string;
  readonly ordinal: number;
}

/** What a drop on a theme does to the data. */
export interface PassageDoors {
  /** Gives a coding one more theme. */
  codePassage(coding: CodingAt, theme: string): Promise<void>;
  /** Codes the words selected in the active editor. */
  codeSelection(theme: string): Promise<void>;
}

/** What is done to themes: by menu, key, drag and command alike. Each asks what it has to, and says what came of it. */
export interface ThemeActs {
  /** Gives a theme the name that was typed: a title, or with a slash a whole path. */
  rename(theme: string, name: string): Promise<void>;
  askName(theme: string): Promise<void>;
  /** Puts themes under another, or at the top (null); beside one of the siblings there, where that is said. */
  move(themes: readonly string[], under: string | null, beside?: Beside): Promise<void>;
  askMove(themes: readonly string[]): Promise<void>;
  askMerge(themes: readonly string[]): Promise<void>;
  split(theme: string): Promise<void>;
  remove(themes: readonly string[]): Promise<void>;
  makeTheme(codes: readonly string[]): Promise<void>;
  color(themes: readonly string[]): Promise<void>;
  group(themes: readonly string[]): Promise<void>;
  joinGroup(themes: readonly string[], group: string): Promise<void>;
  leaveGroup(themes: readonly string[], group: string): Promise<void>;
  renameGroup(group: string): Promise<void>;
}

/** What became of a theme and of what stands under it; null when it is gone. */
export interface Moved {
  readonly from: string;
  readonly to: string | null;
}

/** `follow` hears what became of themes, so that what is open or marked stays so under its new name. */
export function themeActs(app: App, study: Study, follow: (moves: readonly Moved[]) => void = () => undefined): ThemeActs {
  const titles = (themes: readonly string[]): string[] => themes.map((theme) => study.look(theme).title);
  const tell = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      new Notice(ui.codebook.failed(reasonOf(error)));
    }
  };

  const change = async (moves: readonly Moved[], plan: Plan): Promise<boolean> => {
    const report = await runChange(app, study, plan);
    const isDone = report?.outcome === 'done';
    if (isDone) follow(moves);
    return isDone;
  };
  const write = (themes: readonly string[], what: EntriesChange): Promise<void> =>
    tell(() => runChange(app, study, (source, who) => planFields(source, themes, what, who), { preview: false }));
  const regroup = (themes: readonly string[], said: Saying, changed: (groups: readonly string[]) => readonly string[]): Promise<void> =>
    write(themes, { kind: 'group', said, fieldsOf: ({ groups }) => ({ groups: changed(groups) }) });

  const acts: ThemeActs = {
    rename: (theme, name) =>
      tell(async () => {
        const { prefix } = study.settings;
        const parent = theme.slice(0, theme.lastIndexOf('/') + 1);
        const to = themePath(name.includes('/') ? name : parent + name, prefix);
        const title = name.includes('/') ? null : name;
        if (to === theme) {
          if (title === null || title === study.look(theme).title) return;
          await write([theme], { kind: 'restyle', said: say('change-title', theme, title), fieldsOf: () => ({ title: title === titleOf(theme) ? null : title }) });
        } else await change([{ from: theme, to }], (source, who) => retitled(planRename(source, [{ from: theme, to }], who), source, theme, to, title));
      }),

    async askName(theme) {
      const name = await askText(app, { title: ui.sidebar.renameField(study.look(theme).title), initial: study.look(theme).title, button: ui.codebook.renameYes });
      if (name !== null) await acts.rename(theme, name);
    },

    move: (themes, under, beside) =>
      tell(async () => {
        const renames = themes.map((from) => ({ from, to: (under === null ? '' : `${under}/`) + from.slice(from.lastIndexOf('/') + 1) }));
        const moved = renames.filter(({ from, to }) => from !== to);
        if (moved.length > 0 && !(await change(moved, (source, who) => planRename(source, moved, who)))) return;
        if (!beside) return;
        const wasByHand = study.settings.sortBy === 'hand';
        const order = wasByHand ? study.settings.themeOrder : [];
        const themeOrder = putByHand(order, beside.siblings, renames.map(({ to }) => to), beside.theme, beside.side);
        if (themeOrder === null) return;
        await study.change({ sortBy: 'hand', themeOrder });
        if (!wasByHand) new Notice(ui.codebook.sortedByHand);
      }),

    async askMove(themes) {
      const withTop = themes.some((theme) => theme.includes('/'));
      const isOut = (path: string): boolean => themes.some((theme) => isAtOrUnder(path, theme));
      const under = await askParent(app, study, ui.codebook.moveTitle(titles(themes)), isOut, withTop);
      if (under !== null) await acts.move(themes, under === '' ? null : under);
    },

    async askMerge(themes) {
      const [only, ...others] = themes;
      const without = (path: string): boolean => others.length === 0 && path === only;
      const into = await askTheme(app, study, ui.codebook.mergeTitle(titles(themes)), without);
      const from = themes.filter((theme) => theme !== into);
      if (into !== null && from.length > 0) await tell(() => change(from.map((theme) => ({ from: theme, to: into })), (source, who) => planMerge(source, from, into, who)));
    },

    async split(theme) {
      const deals = await dealOut(app, study, theme);
      if (deals !== null && deals.length > 0) await tell(() => runChange(app, study, (source, who) => planSplit(source, theme, deals, who)));
    },

    async remove(themes) {
      const codings = await askDeletion(app, study, themes);
      if (codings !== null) await tell(() => change(themes.map((theme) => ({ from: theme, to: null })), (source, who) => planDelete(source, themes, { codings }, who)));
    },

    async makeTheme(codes) {
      const theme = await askNewTheme(app, study, codes);
      if (theme) await tell(() => runChange(app, study, (source, who) => planTheme(source, { ...theme, gathers: codes }, who)));
    },

    async color(themes) {
      const color = await askColor(app, study, themes);
      if (color === undefined) return;
      const isSo = (theme: string): boolean => (study.entry(theme).color?.toLowerCase() ?? null) === color;
      const others = themes.filter((theme) => !isSo(theme));
      if (others.length === 0) return;
      await write(others, { kind: 'restyle', said: say('change-color', titles(others), color), fieldsOf: () => ({ color }) });
    },

    async group(themes) {
      const choice = await askGroup(app, study, themes);
      if (choice) await (choice.join ? acts.joinGroup(themes, choice.group) : acts.leaveGroup(themes, choice.group));
    },

    joinGroup(themes, group) {
      const outside = themes.filter((theme) => !study.entry(theme).groups.some((name) => groupKey(name) === groupKey(group)));
      return regroup(outside, say('change-group', titles(themes), group), (groups) => [...groups, group]);
    },

    leaveGroup(themes, group) {
      return regroup(themes, say('change-ungroup', titles(themes), group), (groups) => groups.filter((name) => groupKey(name) !== groupKey(group)));
    },

    async renameGroup(group) {
      const name = await askText(app, { title: ui.codebook.groupRenameTitle(group), initial: group, button: ui.codebook.renameYes });
      if (name === null || name === group) return;
      const themes = themeGroups(study.codebook).find(({ key }) => key === groupKey(group))?.themes ?? [];
      await regroup(themes, say('change-regroup', group, name), (groups) => [...new Set(groups.map((each) => (groupKey(each) === groupKey(group) ? name : each)))]);
    },
  };
  return acts;
}
