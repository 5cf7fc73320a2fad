import { Notice, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import type { PassageDoors } from '../views/codebook/theme-acts';
import { codingActs } from './coding-acts';
import { placeOf } from './coding-place';

/** What a passage or selected words dropped on a theme do. */
export function dropDoors(app: App, study: Study): PassageDoors {
  const acts = codingActs(app, study);
  return {
    async codePassage({ path, id, ordinal }, theme) {
      const coding = study.corpus.document(path)?.codings.find((each) => each.id === id && each.ordinal === ordinal);
      if (coding?.themes.includes(theme)) new Notice(ui.codebook.codedAlready(study.look(theme).title));
      else await acts.addThemes(path, id, ordinal, [theme]);
    },
    async codeSelection(theme) {
      const info = app.workspace.activeEditor;
      const place = info?.editor ? placeOf(info.editor, info, study) : null;
      if (!place || place.from === place.to) {
        new Notice(ui.codebook.selectFirst);
        return;
      }
      study.noteCoded({ themes: [theme], attributes: {} });
      const id = await acts.code(place, { themes: [theme] });
      const { tellOfTwice } = await import('./join-codings');
      if (id !== null) await tellOfTwice({ study, acts }, place.path, id);
    },
  };
}
