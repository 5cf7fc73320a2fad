import type { App } from 'obsidian';
import { h } from 'preact';
import { autocodeChange } from '../../core/autocode/change';
import type { PassagePrint, VaultChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { askInPanel } from '../panel-dialog';
import { openPassageTexts } from '../passage-text';
import { pickThemes } from '../theme-picker/pick-themes';
import type { Source } from './find';
import { AutocodePanel, type Settled } from './panel';
import { say } from '../../core/said/sayings';

/** Texts kept while one searches: each letter more looks through all of them again. */
const keptMost = 64_000_000;

export interface AutocodeQuestion {
  /** Where may be looked; the first to begin with. */
  readonly sources: readonly Source[];
  /** What to look for to begin with. */
  readonly initial?: string;
  /** This device's coder, asked for when something is coded. */
  readonly coder: () => Promise<string | null>;
  /** `YYYY-MM-DDTHH:MM`, local. */
  readonly now: () => string;
}

/** Asks what is to be autocoded, after a preview. Null when the person leaves; nothing is changed here. */
export async function openAutocode(app: App, study: Study, { sources, initial = '', coder, now }: AutocodeQuestion): Promise<VaultChange | null> {
  const settled = await askInPanel<Settled>(app, ui.autocode.title, (onSettled) =>
    h(AutocodePanel, {
      study,
      texts: openPassageTexts(study, keptMost),
      sources,
      initial,
      chooseThemes: (chosen) => pickThemes(app, study, ui.autocode.pickerTitle, chosen),
      onSettled,
    }),
  );
  if (!settled) return null;
  const { themes, items, what } = settled;
  const notes = new Map<string, PassagePrint[]>();
  for (const { document, print } of items) {
    const passages = notes.get(document.path);
    if (passages) passages.push(print);
    else notes.set(document.path, [print]);
  }
  const titles = themes.map((theme) => study.look(theme).title);
  return autocodeChange(
    [...notes].map(([note, passages]) => ({ note, passages })),
    { themes, coder: await coder(), when: now(), said: say('change-autocode', what, titles) },
  );
}
