/** Files of oTranscribe (`.otr`): the words as HTML in JSON, with the time in spans. */
import { pageOf } from './html';
import { fieldsOf, textOf } from './json-values';
import { readBlocks } from './plain-text';
import type { Read } from '../types';

/** Reads parsed JSON; null where it is no such file. */
export function readOTranscribe(value: unknown): Read | null {
  const { text, media } = fieldsOf(value);
  if (typeof text !== 'string' || !('media' in fieldsOf(value))) return null;
  const { blocks } = pageOf(text.replace(/<span class="timestamp"[^>]{0,200}>\s*([\d:]{3,9})\s*<\/span>/g, '[$1]'));
  return { ...readBlocks(blocks.flatMap((block) => block.text.split(/\n+/).map((line) => ({ ...block, text: line })))), media: textOf(media) };
}
