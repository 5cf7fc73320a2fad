import { Notice, type App } from 'obsidian';
import { joinCodings } from '../core/markup/edit/join';
import { joinOverlapping } from '../core/markup/edit/join-overlapping';
import { codedTwice, joinableWith, sameThemes } from '../core/markup/edit/joinable';
import { scan } from '../core/markup/scan';
import type { Coding } from '../core/markup/types';
import { ui } from '../i18n/ui';
import { choose } from '../views/choice';
import { confirm } from '../views/confirm';
import type { CodingContext } from './coding-context';
import type { NotePlace } from './coding-place';
import { spoken } from '../i18n/spoken';

/** What joining needs. */
type Joining = Pick<CodingContext, 'acts' | 'study'>;

/** Joins the codings at a place with those that touch them; asks which where there are several groups, says so where nothing touches. */
export async function joinTouching(context: CodingContext, place: NotePlace): Promise<void> {
  const { app, study } = context;
  const note = scan(await study.read(place.path), study.markup);
  // What others did and this coder may not see yet is not joined with theirs.
  const anyCoder = !study.hides(place.path, null);
  const groups = new Map<string, readonly Coding[]>();
  for (const { id, ordinal } of place.codings) {
    const here = note.codings.find((coding) => coding.id === id && coding.ordinal === ordinal);
    const group = here ? joinableWith(note, here, { overlapping: false, anyCoder }) : [];
    if (group.length > 1) groups.set(group.map((coding) => coding.id).join(' '), group);
  }
  if (groups.size === 0) {
    new Notice(place.codings.length === 0 ? ui.coding.noneHere : ui.ends.nothingTouches);
    return;
  }
  const group = await whichGroup(context, [...groups.values()]);
  if (group && (await mayJoin(app, group))) await joinGroup(context, place.path, group);
}

/** Joins all codings of a note that overlap and carry the same themes, and says what came of it. */
export async function joinAllOverlapping({ acts, study }: Joining, path: string): Promise<void> {
  let told = '';
  const isDone = await acts.change(path, (text) => {
    const { changes, gone, joined, refused } = joinOverlapping(text, study.markup, (coder) => study.hides(path, coder));
    told = [gone === 0 && refused.length === 0 ? ui.ends.noOverlaps : ui.ends.joinedSome(gone, joined), ...refused.map(spoken)].join(' ');
    return changes;
  });
  if (isDone) new Notice(told);
}

/**
 * Says so when words just coded carry the same theme of the same coder twice, with a button that joins the two where
 * they say the same themes.
 */
export async function tellOfTwice(context: Joining, path: string, id: string): Promise<void> {
  const { study } = context;
  const note = scan(await study.read(path), study.markup);
  const coding = note.codings.find((one) => one.id === id);
  const twice = coding && codedTwice(note, coding);
  if (!coding || !twice) return;
  const { title } = study.look(twice.theme);
  if (!sameThemes(coding, twice.other)) {
    new Notice(ui.ends.twiceAmongOthers(title));
    return;
  }
  const group = joinableWith(note, coding, { overlapping: true, anyCoder: false });
  const told = createFragment();
  told.append(ui.ends.twice(title));
  const button = told.createEl('button', { cls: 'mod-cta emic-notice-button', text: ui.ends.join });
  const notice = new Notice(told, noticeMs);
  button.addEventListener('click', () => {
    notice.hide();
    void joinGroup(context, path, group);
  });
}

/** Long enough to read it and reach the button. */
const noticeMs = 12_000;

async function joinGroup({ acts, study }: Joining, path: string, group: readonly Coding[]): Promise<void> {
  const ids = group.map(({ id }) => id);
  await acts.change(path, (text) => joinCodings(text, ids, study.markup).changes);
}

async function whichGroup({ app, study }: CodingContext, groups: readonly (readonly Coding[])[]): Promise<readonly Coding[] | null> {
  const [only, ...others] = groups;
  if (only && others.length === 0) return only;
  const options = groups.map((group) => ({
    value: group,
    label: (group[0]?.themes ?? []).map((theme) => study.look(theme).title).join(', '),
    note: ui.ends.soMany(group.length),
  }));
  return choose(app, ui.ends.whichToJoin, options);
}

/** Codings of several coders are joined only when a person says so: how they differ could not be told any more. */
function mayJoin(app: App, group: readonly Coding[]): Promise<boolean> {
  const coders = [...new Set(group.map(({ coder }) => coder))];
  if (coders.length < 2) return Promise.resolve(true);
  const text = ui.ends.severalCodersWhat(coders.map((coder) => coder ?? ui.ends.nobody));
  return confirm(app, { title: ui.ends.severalCoders, text, button: ui.ends.join });
}
