/** Reads a case from its note's properties. */
import type { Case } from './types';
import { typeOf } from '../text/scope';
import { baseName, namesIn } from './names';
import { readQuoting } from './quoting';
import { readSpeaksIn, speaksInKey } from './speaks-in';

/** The case a note describes; null when its `type` is not `case`. */
export function readCase(path: string, properties: Readonly<Record<string, unknown>>): Case | null {
  if (typeOf(properties) !== 'case') return null;
  const attributes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (!ownProperties.has(key)) Object.defineProperty(attributes, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return {
    name: baseName(path),
    path,
    aliases: [...new Set([...namesIn(properties['aliases']), ...namesIn(properties['alias'])])],
    speaksIn: readSpeaksIn(properties[speaksInKey]),
    pseudonym: namesIn(properties['pseudonym'])[0] ?? null,
    attributes,
    quoting: readQuoting(properties['quote']),
  };
}

/** What says how the case is named and quoted, and is no attribute of what is studied. */
const ownProperties: ReadonlySet<string> = new Set(['type', 'aliases', 'alias', 'pseudonym', 'quote', speaksInKey, 'cssclasses', 'position']);
