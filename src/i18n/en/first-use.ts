/** What is asked once. */
export const firstUse = {
  coderTitle: 'Who is coding?',
  coderWhy:
    'Your name or initials stand beside each coding you make, so that a team can tell who coded what. They are kept on this device, not in the synced settings.',
  coderName: 'Name or initials',
  coderPlaceholder: 'Ana',
  coderRule: 'A name needs at least one letter or digit.',
  coderWritten: (name: string) => `Written as @${name}`,
  coderLater: 'Not now',
  scopeTitle: 'Which notes are your data?',
  scopeWhy:
    'Choose the folders that hold fieldnotes, transcripts and threads. Counts and queries look at data alone. No note is changed by this.',
  scopeTypes: (types: readonly string[]) =>
    `Wherever they lie, notes with the property type set to ${types.join(', ')} are data too. You can change all this in the settings.`,
  scopeLater: 'Decide later',
  wholeVault: 'The whole vault',
  notes: (n: number) => (n === 1 ? '1 note' : `${n} notes`),
};
