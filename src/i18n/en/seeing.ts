/** What of the coding is seen in a note: commands and what they say. */
export const seeing = {
  toggleMarks: 'Toggle marks',
  toggleMargin: 'Toggle margin',
  toggleUncoded: 'Show uncoded stretches',
  nextUncoded: 'Go to next uncoded',
  previousUncoded: 'Go to previous uncoded',
  marksOn: 'Coded passages are tinted again.',
  marksOff: 'Coded passages are not tinted any more. The codings stand as before.',
  marginOn: 'The margin is shown again.',
  marginOff: 'The margin is hidden. The codings stand as before.',
  uncodedOn: (percent: number) => `Uncoded stretches are marked at the edge. ${percent} % of this note is not coded.`,
  uncodedOnNowhere: 'Uncoded stretches are marked at the edge of the text in every note you open for editing.',
  uncodedOff: 'Uncoded stretches are not marked any more.',
  noUncodedNext: 'All data from here to the end of this note is coded.',
  noUncodedPrevious: 'All data from here to the beginning of this note is coded.',
  dropMissed: 'Drop a theme on selected words to code them, or on a coded passage to add the theme to it.',
};
