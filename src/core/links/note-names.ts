/** Which note a link means. */

/** The notes of a vault by their names. Kept up note by note. */
export interface NoteNames {
  /** Counts up when a path comes or goes. */
  readonly revision: number;
  add(path: string): void;
  remove(path: string): void;
  /**
   * The path of the note that a link leads to, as the app finds it: the exact path first, then whatever note's path ends
   * with the target, one in the folder of `source` before others, the shortest path before longer ones. Upper and lower
   * case are one. Null when there is none.
   */
  resolve(target: string, source: string): string | null;
  /** The shortest name without `.md` that leads to a note from `source` and will go on doing so: the base name where it is the only one, else the path. */
  nameOf(path: string, source: string): string;
}

/** The names of no notes yet. */
export function openNoteNames(): NoteNames {
  const byName = new Map<string, string[]>();
  let revision = 0;

  const candidates = (target: string): readonly string[] => byName.get(lastPart(target)) ?? [];

  function resolve(target: string, source: string): string | null {
    const wanted = key(target.trim().replace(/^\/+/, ''));
    if (wanted === '') return null;
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    const relative = key(joined(folder, wanted));
    let best: string | null = null;
    let bestRank = Infinity;
    for (const path of candidates(wanted)) {
      const bare = key(path);
      const rank = bare === wanted ? 0 : bare === relative ? 1 : !`/${bare}`.endsWith(`/${wanted}`) ? Infinity : folder !== '' && path.startsWith(folder) ? 2 : 3;
      if (rank < bestRank || (rank === bestRank && rank < Infinity && best !== null && comesFirst(path, best))) {
        best = path;
        bestRank = rank;
      }
    }
    return best;
  }

  return {
    get revision() {
      return revision;
    },
    add(path) {
      const name = lastPart(key(path));
      const known = byName.get(name);
      if (known?.includes(path)) return;
      if (known) known.push(path);
      else byName.set(name, [path]);
      revision++;
    },
    remove(path) {
      const name = lastPart(key(path));
      const known = byName.get(name);
      if (!known?.includes(path)) return;
      if (known.length === 1) byName.delete(name);
      else known.splice(known.indexOf(path), 1);
      revision++;
    },
    resolve,
    nameOf(path, source) {
      const bare = path.replace(/\.md$/i, '');
      const short = bare.slice(bare.lastIndexOf('/') + 1);
      return candidates(key(short)).every((other) => other === path) && resolve(short, source) !== null ? short : bare;
    },
  };
}

/** The notes of these paths by their names. */
export function noteNames(paths: Iterable<string>): NoteNames {
  const names = openNoteNames();
  for (const path of paths) names.add(path);
  return names;
}

/** Without `.md`, in NFC and lower case. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function comesFirst(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

/** A path seen from a folder, `.` and `..` resolved. */
function joined(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
