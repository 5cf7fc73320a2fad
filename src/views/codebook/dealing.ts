import type { CodingEntry } from '../../core/corpus/types';

/** The passages of a theme on their way to others. */
export interface Dealing {
  readonly codings: readonly CodingEntry[];
  /** The passage that is looked at. */
  readonly at: number;
  /** Themes that may be dealt to, at most nine of them with a key. */
  readonly targets: readonly string[];
  /** For each passage the themes it goes to; none while it was not dealt, the theme itself where it stays. */
  readonly dealt: readonly ReadonlySet<string>[];
}

export function beginDealing(codings: readonly CodingEntry[], targets: readonly string[]): Dealing {
  return { codings, at: 0, targets, dealt: codings.map(() => new Set<string>()) };
}

/** Deals the passage in hand to a theme alone, and goes on; the last one stays in hand. */
export function dealTo(dealing: Dealing, theme: string): Dealing {
  return look(withDealt(dealing, new Set([theme])), dealing.at + 1);
}

/** Deals it to one more theme, or takes that back, and stays. */
export function dealAlso(dealing: Dealing, theme: string): Dealing {
  const themes = new Set(dealing.dealt[dealing.at]);
  if (!themes.delete(theme)) themes.add(theme);
  return withDealt(dealing, themes);
}

export function look(dealing: Dealing, at: number): Dealing {
  return { ...dealing, at: Math.max(0, Math.min(dealing.codings.length - 1, at)) };
}

export function addTargets(dealing: Dealing, themes: readonly string[]): Dealing {
  return { ...dealing, targets: [...dealing.targets, ...themes.filter((theme) => !dealing.targets.includes(theme))] };
}

/** Passages dealt to anything but `theme` alone, and those decided upon at all. */
export function progressOf({ dealt }: Dealing, theme: string): { readonly off: number; readonly decided: number } {
  return {
    off: dealt.filter((themes) => [...themes].some((each) => each !== theme)).length,
    decided: dealt.filter(({ size }) => size > 0).length,
  };
}

/** What is dealt, passage by passage; those that stay are no deals. */
export function dealsOf({ codings, dealt }: Dealing, theme: string): { document: string; id: string; ordinal: number; to: string }[] {
  return codings.flatMap(({ document, id, ordinal }, at) => {
    const themes = [...(dealt[at] ?? [])];
    return themes.every((each) => each === theme) ? [] : themes.map((to) => ({ document: document.path, id, ordinal, to }));
  });
}

function withDealt(dealing: Dealing, themes: ReadonlySet<string>): Dealing {
  return { ...dealing, dealt: dealing.dealt.map((before, at) => (at === dealing.at ? themes : before)) };
}
