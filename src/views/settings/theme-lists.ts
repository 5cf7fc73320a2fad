import { ui } from '../../i18n/ui';
import type { Group, SettingsDoors } from './keys';

/** How many favourites have a command. */
const withCommand = 9;

/** Favourites in their order, the first nine with the command that codes with them; and what is left out of sight. */
export function themeLists({ study, set, pickTheme }: SettingsDoors): Group[] {
  const t = ui.settings;
  const { favourites, hiddenThemes } = study.settings;
  const add = async (key: 'favourites' | 'hiddenThemes', title: string): Promise<void> => {
    const theme = await pickTheme(title);
    const known = study.settings[key];
    if (theme !== null && !known.includes(theme)) set({ [key]: [...known, theme] });
  };
  return [
    {
      type: 'list',
      heading: t.favourites,
      emptyState: t.favouritesEmpty,
      items: favourites.map((theme, at) => ({ name: study.look(theme).title, desc: at < withCommand ? t.favouriteCommand(at + 1, theme) : theme })),
      onReorder: (from, to) => set({ favourites: moved(study.settings.favourites, from, to) }),
      onDelete: (at) => set({ favourites: study.settings.favourites.filter((_, index) => index !== at) }),
      addItem: { name: t.favouriteAdd, action: () => void add('favourites', t.favouriteAdd) },
    },
    {
      type: 'list',
      heading: t.hiddenThemes,
      emptyState: t.hiddenEmpty,
      items: hiddenThemes.map((theme) => ({ name: study.look(theme).title, desc: theme })),
      onDelete: (at) => set({ hiddenThemes: study.settings.hiddenThemes.filter((_, index) => index !== at) }),
      addItem: { name: t.hiddenAdd, action: () => void add('hiddenThemes', t.hiddenAdd) },
    },
  ];
}

function moved(list: readonly string[], from: number, to: number): string[] {
  const rest = list.filter((_, index) => index !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
}
