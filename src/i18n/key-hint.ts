/** A key and what it does: `['↵', 'Open at the words']`. */
export type KeyHint = [key: string, does: string];
