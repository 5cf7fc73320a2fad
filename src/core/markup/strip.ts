import { candidatesOf, assemble } from './scan';

/**
 * The text without Emic's markers and what they own: byte for byte what stood there before anything was coded, BOM and
 * line breaks as they were.
 */
export function strip(text: string): string {
  return text.includes('%%') ? assemble(text, candidatesOf(text)).stripped() : text;
}
