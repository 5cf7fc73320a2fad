/** XML with limits: no entities but XML's own, nothing fetched. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../../../markup/types';

/** What is heard of a document, in its order. Names carry their prefix as written. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(words: string): void;
}

const deepest = 2_000;

/** Reads XML. Throws a `Refusal`: `broken` with the place, `entities` where a document type declares any. */
export function readXml(bytes: Uint8Array, events: XmlEvents): void {
  const source = new TextDecoder('utf-8').decode(bytes);
  if (/<!ENTITY/i.test(source) || /<!DOCTYPE/i.test(source.slice(0, 4_000))) {
    throw new Refusal('entities');
  }
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Refusal('nested-too-deeply');
    events.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close(name);
  });
  parser.on('text', (words) => events.text(words));
  parser.on('cdata', (words) => events.text(words));
  parser.on('error', (error) => {
    throw new Refusal('broken', error.message.slice(0, 200));
  });
  parser.write(source).close();
}
