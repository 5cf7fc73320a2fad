/** What editor and reading view are told of the recordings that notes name. */
export interface Recordings {
  /** Whether the time stamps of a note play: it names a recording that is in the vault. Cheap: may be asked at every drawing. */
  plays(path: string): boolean;
  /** Plays what a note's stamp times, in the tab that shows `el`; says why where it cannot. */
  play(el: HTMLElement, path: string, seconds: number): void;
  /** How far the recording of a note is, in seconds of its transcript; null where no player is open for the note. */
  position(path: string): number | null;
  /** Whether the words that are spoken are kept in sight. */
  readonly follows: boolean;
  /** Called when one of these may have changed; while something plays, some four times a second. Gives the way to stop. */
  onChange(listener: () => void): () => void;
}
