/** What a bench module gives: `run(): Promise<Row[]>`. */
export interface Row {
  /** What was measured, in words. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 'bytes' | '×' | 'hits';
  /** The most it may be, in the same unit; null where nothing was promised. */
  readonly budget: number | null;
  /** What it was held against, in words, where the value is a ratio. */
  readonly ratio?: string;
}
