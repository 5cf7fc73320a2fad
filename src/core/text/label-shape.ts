/** What a label is, and how it is written. */

/** What may be the label of a turn. */
export interface Label {
  /** Where its line begins. */
  readonly from: number;
  /** The speaker as people see it (`seenName`), less emphasis, `@` or `#`, and time; a link gives the name it points to. */
  readonly speaker: string;
  /** Where the name stands as it is written: with its escapes or as a link, and with the role behind it, if it has one. */
  readonly name: number;
  readonly nameEnd: number;
  /** After label and time, on the same line still. */
  readonly words: number;
  readonly time: number | null;
  /** How it is written, as flags of `Shape`: labels of one transcript are alike. */
  readonly shape: number;
}

/** What a label is made of. */
export const Shape = {
  /** `>`, `##` or `-` before it on its line. */
  quote: 1,
  heading: 2,
  bullet: 4,
  /** `@` or `#` before the name, emphasis around it, a `<v>` tag. */
  sign: 8,
  emphasis: 16,
  voice: 32,
  /** A time stamp before the name, after it, after the colon. */
  timeBefore: 64,
  timeAfter: 128,
  timeLast: 256,
  /** Nothing parts the colon from the words. */
  tight: 512,
  /** The words stand on a line below. */
  below: 1024,
  /** A date somewhere. */
  date: 2048,
  /** The title of a callout. */
  callout: 4096,
} as const;
