/** What a theme note leaves to another. */
import type { ThemeEntry } from '../../codebook/types';
import { bodyStart } from '../../text/front-matter-place';
import type { Who } from './types';

/**
 * A theme's definition, rules and analytic memo under a dated heading, for the note of the theme it is merged into; LF.
 * Null where it has none of these.
 */
export function mergedWords(entry: ThemeEntry, text: string, { when }: Who): string | null {
  const lines: string[] = [];
  for (const key of ['definition', 'claim', 'include', 'exclude', 'example', 'source'] as const) {
    const said = entry[key];
    if (said !== null) lines.push(`- **${key}:** ${said.replace(/\s*\n\s*/g, ' / ')}`);
  }
  const body = text.slice(bodyStart(text)).replace(/\r\n?/g, '\n').trim();
  const parts = [lines.join('\n'), body].filter((part) => part !== '');
  return parts.length === 0 ? null : [`## Merged on ${when.slice(0, 10)}: ${entry.title} (${entry.path})`, ...parts].join('\n\n');
}
