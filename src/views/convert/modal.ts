import type { App } from 'obsidian';
import { h } from 'preact';
import { convertChange } from '../../core/convert/change';
import type { VaultChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { askInPanel } from '../panel-dialog';
import { pickThemes } from '../theme-picker/pick-themes';
import { planAll, type PlannedConversion, type ToConvert } from './find';
import { ConvertPanel } from './panel';
import { say } from '../../core/said/sayings';

export interface ConvertQuestion {
  /** Notes to look through. */
  readonly paths: readonly string[];
  /** This device's coder, asked for when something is coded. */
  readonly coder: () => Promise<string | null>;
  /** `YYYY-MM-DDTHH:MM`, local. */
  readonly now: () => string;
}

/** What a person wants converted: the change, and what stays as it is. */
export interface Converting {
  readonly change: VaultChange;
  readonly left: PlannedConversion['left'];
}

/** Asks which marks of some notes are codes, after a preview. Null when the person leaves; nothing is changed here. */
export async function openConvert(app: App, study: Study, { paths, coder: askCoder, now }: ConvertQuestion): Promise<Converting | null> {
  const settled = await askInPanel<readonly ToConvert[]>(app, ui.convert.title, (onSettled) =>
    h(ConvertPanel, {
      study,
      paths,
      chooseThemes: (form, chosen) => pickThemes(app, study, ui.convert.pickerTitle(form), chosen),
      onSettled,
    }),
  );
  if (!settled) return null;
  const coder = await askCoder();
  const { notes, marks, left } = await planAll(study, settled, coder, ui.convert.changed);
  return { change: convertChange(notes, { said: say('change-convert', marks), coder, when: now() }), left };
}
