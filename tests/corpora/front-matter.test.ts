/** Front matter of the YAML test suite, of gray-matter's fixtures and of real notes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { readFrontMatter } from '../../src/core/text/front-matter';
import { plainProperties } from '../../src/core/text/plain-properties';
import { corpora, files, present } from './material';

interface Example {
  readonly name?: string;
  readonly yaml?: string;
  readonly fail?: boolean;
}

/** The suite shows blanks and line ends by signs of its own. */
function plainText(yaml: string): string {
  return yaml.replace(/␣/g, ' ').replace(/—*»/g, '\t').replace(/⇔/g, '\uFEFF').replace(/←/g, '\r').replace(/↵/g, '').replace(/∎\n$/, '');
}

function suite(): [string, string][] {
  const folder = join(corpora, 'torture', 'yaml-test-suite');
  const examples: [string, string][] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    const list = parse(readFileSync(join(folder, file), 'utf8')) as readonly Example[];
    list.forEach(({ yaml }, index) => {
      if (yaml !== undefined) examples.push([`${file} ${index}`, plainText(yaml)]);
    });
  }
  return examples;
}

describe.skipIf(!present)('front matter of the corpora', () => {
  it('reads every example of the YAML test suite without failing, and as yaml does', () => {
    const examples = suite();
    expect(examples.length).toBeGreaterThan(250);
    let everyday = 0;
    for (const [name, yaml] of examples) {
      const note = `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\nbody`;
      const { properties, bodyFrom, error } = readFrontMatter(note);
      expect(note.slice(0, bodyFrom), name).toMatch(/\n---[ \t]*\n$/);
      expect(Object.values(properties).length >= 0, name).toBe(true);
      if (error) expect([error.line >= 2, error.column >= 1, error.message.length > 0], name).toEqual([true, true, true]);
      const plain = plainProperties(yaml);
      if (!plain) continue;
      everyday++;
      const doc = parseDocument(yaml, { logLevel: 'silent' });
      expect(doc.errors, name).toEqual([]);
      expect(plain, name).toEqual(doc.toJS() ?? {});
    }
    expect(everyday).toBeGreaterThan(5);
  });

  it('reads gray-matter’s fixtures: only three dashes open, no other language is run', () => {
    const folder = join(corpora, 'torture', 'gray-matter');
    const read = (name: string) => readFrontMatter(readFileSync(join(folder, name), 'utf8'));
    for (const name of readdirSync(folder)) expect(() => read(name), name).not.toThrow();
    expect(read('hasnt-matter.md')).toEqual({ properties: {}, bodyFrom: 0, error: null });
    expect(read('lang-javascript-fn.md').error).toMatchObject({ line: 2, column: 1 });
    expect(JSON.stringify(read('lang-javascript-object-fn.md').properties)).toBe(JSON.stringify(structuredClone(read('lang-javascript-object-fn.md').properties)));
    expect(read('delims-semi-colons.md').bodyFrom).toBe(0);
    expect(read('complex.md').properties).toHaveProperty('root');
  });

  it('reads the front matter of real notes, most of it the everyday way', () => {
    let [notes, plain, broken] = [0, 0, 0];
    for (const { name, text } of files()) {
      if (name.startsWith('torture')) continue;
      const { bodyFrom, error, properties } = readFrontMatter(text);
      if (bodyFrom === 0) continue;
      notes++;
      if (error) broken++;
      const source = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('---', bodyFrom));
      const fast = plainProperties(source);
      if (!fast) continue;
      plain++;
      expect(fast, name).toEqual(parse(source));
      expect(properties, name).toEqual(fast);
    }
    console.log(`front matter: ${notes} notes, ${plain} of them read the everyday way, ${broken} broken`);
    expect(notes).toBeGreaterThan(20);
    expect(plain / notes).toBeGreaterThan(0.7);
  });
});
