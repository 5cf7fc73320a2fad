/** Where the two ends of a coding may stand. Offsets are stripped (LF, no BOM). */

/** One end of a coding, ready to be written. */
export interface Boundary {
  /** Where it stands in the stripped text. */
  readonly at: number;
  /** Whether the marker stands in a line of its own, not beside words. */
  readonly ownLine: boolean;
  /**
   * What the marker brings along before and after itself: `''`, one space, or line breaks (LF here, written as the
   * note's own), each followed by the container prefix (`> `) that the line needs.
   */
  readonly before: string;
  readonly after: string;
}

/** The proven places of a coding's two ends. */
export interface Placement {
  readonly opener: Boundary;
  readonly closer: Boundary;
}
