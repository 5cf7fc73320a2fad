/** Zip files with limits: nothing is unpacked that is not asked for, and nothing that is larger than it may be. */
import { unzipSync } from 'fflate';
import { Refusal } from '../../../markup/types';

/** No part may unpack to more. */
const mostPartBytes = 64 * 1024 * 1024;
/** Nor to so many times its packed size: text packs ten to twenty times smaller. */
const mostRatio = 400;
const mostParts = 10_000;

/** A zip file, opened. */
export interface Package {
  /** Names of all parts; those that would lead out of the package are not among them. */
  readonly names: readonly string[];
  /** Parts with names that lead elsewhere (`../x`, `/x`, `C:\x`). */
  readonly escaping: number;
  /** A part's bytes; null where there is none. Throws a `Refusal` (`part-too-large`) where it is too large. */
  read(name: string): Uint8Array | null;
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Opens a zip file. Throws a `Refusal`: `broken-package` where it cannot be read, `too-many-parts` where it has too many parts. */
export function openPackage(bytes: Uint8Array): Package {
  const all: string[] = [];
  unzip(bytes, ({ name }) => {
    if (all.push(name) > mostParts) throw new Refusal('too-many-parts', mostParts);
    return false;
  });
  const names = all.filter((name) => !isEscaping(name));
  return {
    names,
    escaping: all.length - names.length,
    read(name) {
      if (!names.includes(name)) return null;
      const parts = unzip(bytes, (part) => {
        if (part.name !== name) return false;
        if (part.originalSize > mostPartBytes || part.originalSize > Math.max(part.size, 100) * mostRatio) {
          throw new Refusal('part-too-large', name, Math.round(part.originalSize / 1048576));
        }
        return true;
      });
      return parts[name] ?? null;
    },
  };
}

function unzip(bytes: Uint8Array, filter: (part: { name: string; size: number; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('broken-package', error instanceof Error ? error.message : String(error));
  }
}

function isEscaping(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..');
}
