/** Coding without the picker, and the card that tells of it. */
export const quickKeys = {
  favourite: (place: number) => `Code with favourite ${place}`,
  notSet: (place: number) => `There is no favourite ${place} yet. In the theme picker, press Ctrl+D or the star to make a theme a favourite.`,
  show: 'Show quick keys',
  told: 'Coding goes faster with keys of your own: for the picker, for your nine favourite themes, for sentences and turns.',
  showMe: 'Show me',
  notNow: 'Not now',
  title: 'Quick keys',
  why: 'Emic sets no hotkeys, so that it takes none of yours away. Give keys to what you do most, and a coding costs two or three keys.',
  steps: [
    'Open the settings, choose hotkeys, and search for this plugin’s name.',
    'Press the plus sign beside a command, then the keys you want.',
    'Choose your favourites: in the theme picker, the star or Ctrl+D (⌘D) makes the highlighted theme one. The first nine have commands.',
    'On a phone, put the commands into the toolbar, in the mobile settings.',
  ],
  proposals: 'For example',
  proposed: [
    ['Code selection', 'Alt+C'],
    ['Code sentence', 'Alt+S'],
    ['Code turn', 'Alt+T'],
    ['Repeat last coding', 'Alt+R'],
    ['Code with favourite 1 to 9', 'Alt+1 … 9'],
    ["Extend coding's end by word", 'Alt+.'],
  ] as readonly (readonly [name: string, key: string])[],
  favourites: 'Your favourites',
  free: (places: number) => (places === 9 ? 'None is set yet.' : places === 1 ? 'One more can be set.' : `${places} more can be set.`),
  close: 'Close',
};
