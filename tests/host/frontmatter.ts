/** Front matter: where it is and what it says. */
import type * as O from 'obsidian';
import { parse, stringify } from 'yaml';

export function parseYaml(text: string): unknown {
  return parse(text) as unknown;
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: '' });
}

export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
  const found = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(content);
  if (!found) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const from = content.indexOf('\n') + 1;
  const frontmatter = found[1] ?? '';
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}

/** Front matter as an object; null when there is none, when it is broken, or when it is no list of properties. */
export function readFrontMatter(content: string): O.FrontMatterCache | null {
  const info = getFrontMatterInfo(content);
  if (!info.exists) return null;
  try {
    const value = parseYaml(info.frontmatter);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as O.FrontMatterCache) : null;
  } catch {
    return null;
  }
}

type Properties = Record<string, unknown> | null | undefined;

export function parseFrontMatterEntry(frontmatter: Properties, key: string | RegExp): unknown {
  if (!frontmatter) return null;
  const name = Object.keys(frontmatter).find((one) => (typeof key === 'string' ? one === key : key.test(one)));
  return name === undefined ? null : (frontmatter[name] ?? null);
}

export function parseFrontMatterStringArray(frontmatter: Properties, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : null;
  const strings = list?.filter((one): one is string | number => typeof one === 'string' || typeof one === 'number').map((one) => String(one).trim());
  return strings && strings.length > 0 ? strings : null;
}

export function parseFrontMatterAliases(frontmatter: Properties): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

export function parseFrontMatterTags(frontmatter: Properties): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags?$/);
  const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  const words = list.filter((one): one is string => typeof one === 'string').map((one) => one.trim());
  const tags = words.filter((one) => one !== '' && !/[\s,]/.test(one)).map((one) => (one.startsWith('#') ? one : `#${one}`));
  return value === null ? null : tags;
}

export function getAllTags(cache: O.CachedMetadata): string[] | null {
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((tag) => tag.tag)];
}
