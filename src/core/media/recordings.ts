/** The recordings that a note names in its properties. */
import { linksIn } from '../links/links';
import { timeStampAt } from '../text/time-stamp';

/** A recording as named: a file of the vault, by link or path, or an address of the web. */
export interface NamedRecording {
  /** Path or name as a link would have it; of the web, the address. */
  readonly target: string;
  readonly isWeb: boolean;
  /** Where in the recording the transcript begins: seconds to be added to its stamps. Below 0 where it began before the recording. */
  readonly offset: number;
}

/**
 * What `media` names: a link, a path, or a list of them; each once, in order. `media-offset` says where in the recording
 * the stamp 0:00 lies (`00:00:12`, `-0:05`, seconds), for several recordings as a list in the same order.
 */
export function recordingsIn(properties: Readonly<Record<string, unknown>>): NamedRecording[] {
  const offsets = [properties['media-offset']].flat().map(secondsIn);
  const named = new Map<string, NamedRecording>();
  for (const [index, text] of textsIn(properties['media']).entries()) {
    const target = targetIn(text);
    if (target !== '' && !named.has(target)) named.set(target, { target, isWeb: isAddress(target), offset: offsets[index] ?? 0 });
  }
  return [...named.values()];
}

/** Audio and video that the app plays, by the ending of the file; null for any other file. */
export function kindOfRecording(path: string): 'audio' | 'video' | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (audio.has(ending)) return 'audio';
  return video.has(ending) ? 'video' : null;
}

const audio = new Set(['mp3', 'm4a', 'wav', 'ogg', 'oga', 'opus', 'flac', 'aac', '3gp', 'webma']);
const video = new Set(['mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv']);

/** Texts of a property; an unquoted `[[…]]`, which YAML reads as a list in a list, is the link it looks like. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const inner: unknown = Array.isArray(item) ? (item as unknown[]).flat()[0] : null;
    return typeof inner === 'string' ? [`[[${inner}]]`] : [];
  });
}

function targetIn(text: string): string {
  const plain = text.trim();
  if (isAddress(plain)) return plain;
  const [link] = linksIn(plain);
  if (link) return link.target;
  const address = /^!?\[[^\]]*\]\(<?([^()<>]+)>?\)$/.exec(plain)?.[1] ?? plain;
  return isAddress(address) ? address : address.replace(/^\/+/, '');
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(text) && !/^[a-z]:[\\/]/i.test(text);

function secondsIn(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (typeof value !== 'string') return 0;
  const text = value.trim();
  const isBelow = /^[-−–]/.test(text);
  const clock = isBelow ? text.slice(1).trim() : text;
  const seconds = timeStampAt(clock, 0)?.seconds ?? (/^\d+(?:[.,]\d+)?$/.test(clock) ? Number(clock.replace(',', '.')) : 0);
  return isBelow ? -seconds : seconds;
}
