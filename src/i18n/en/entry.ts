import { colorNames } from '../../core/codebook/color';

/** What an entry of the codebook says, by name: in its form, in dialogs, and where a file is compared with it. */
export const entry = {
  title: 'Title',
  kind: 'Kind',
  definition: 'Definition',
  include: 'Code it when',
  exclude: 'Do not code it when',
  example: 'Example',
  color: 'Colour',
  claim: 'Claim',
  status: 'Status',
  statuses: { candidate: 'Candidate', kept: 'Kept', dropped: 'Dropped' },
  origin: 'Origin',
  source: 'Source',
  voice: 'Voice',
  gathers: 'Gathers',
  questions: 'Research questions',
  groups: 'Groups',
  aliases: 'Other names',
  /** Of the palette, in its order. */
  colors: colorNames,
  colorByName: 'By its name',
  colorInNote: (color: string) => `As in the note: ${color}`,
};
