import { Notice } from 'obsidian';
import { themePath } from '../core/codebook/name';
import { inVivoThemes, inVivoVoice } from '../core/corpus/in-vivo';
import { Refusal } from '../core/markup/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { selected, type CodingContext, type EditorAct } from './coding-context';
import { spoken } from '../i18n/spoken';

/** So many favourites have a command. */
const favouriteCommands = 9;

/** Coding without the picker: favourites, what was used last, the participants' own words. */
export function registerQuickKeys(context: CodingContext): { readonly again: EditorAct; readonly inVivo: EditorAct } {
  const { app, study, command } = context;

  const again: EditorAct = async (editor, info) => {
    const place = selected(editor, info, study);
    if (!place) return;
    const last = study.lastCoding();
    if (last.themes.length === 0) new Notice(ui.coding.noLastThemes);
    else await context.code(place, last);
  };
  const inVivo: EditorAct = async (editor, info) => {
    const place = selected(editor, info, study);
    if (!place) return;
    const theme = await namedBy(place.plain.slice(place.from, place.to), study);
    // A theme that the researcher named before stays hers, also where a participant says the same word.
    if (theme !== null) await context.code(place, { themes: [theme], attributes: isTheirs(theme, study) ? inVivoVoice : {} });
  };

  command('code-with-last-themes', ui.coding.codeAgain, 'lucide-repeat', again);
  command('code-in-vivo', ui.coding.codeInVivo, 'lucide-quote', inVivo);
  for (let place = 1; place <= favouriteCommands; place++) {
    command(`code-with-favourite-${place}`, ui.quickKeys.favourite(place), 'lucide-star', async (editor, info) => {
      const words = selected(editor, info, study);
      if (!words) return;
      const theme = study.settings.favourites[place - 1];
      if (theme === undefined) new Notice(ui.quickKeys.notSet(place));
      else await context.code(words, { themes: [theme] });
    });
  }
  command('show-quick-keys', ui.quickKeys.show, 'lucide-keyboard', async () => {
    const { openQuickKeys } = await import('../views/quick-keys');
    openQuickKeys(app, study);
  });
  return { again, inVivo };
}

/** The theme that words name; says why where they name none. */
async function namedBy(words: string, study: Study): Promise<string | null> {
  const { inVivoName } = await import('../core/codebook/in-vivo-name');
  try {
    return themePath(inVivoName(words), study.settings.prefix);
  } catch (error) {
    new Notice(error instanceof Refusal ? ui.coding.refused(spoken(error.said)) : ui.coding.failed(String(error)));
    return null;
  }
}

/** Whether a theme is the participants' own word: nobody has it yet, or it was named in vivo before. */
function isTheirs(theme: string, study: Study): boolean {
  if (inVivoThemes(study.seen).has(theme)) return true;
  return study.seen.postings(theme) === undefined && study.entry(theme).note === null;
}
