// What a program costs before it does anything: two plugins for esbuild that put off what its start has no need of.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Regular expressions with Unicode properties are built when they are used first. An engine checks every literal when it
 * reads the file, also those in functions that never run, and a property such as `\p{L}` is thousands of ranges each time.
 * A literal that keeps a place between uses (`g`, `y`) stays one of its own at each use, as the language has it.
 */
export const lateProperties = {
  name: 'late-properties',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$|[\\/]micromark-util-character[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const loader = /\w+$/.exec(path)[0];
      return { contents: text.includes('\\p{') || text.includes('\\P{') ? withLateProperties(path, text) : text, loader };
    });
  },
};

function withLateProperties(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);
  const literals = [];
  const look = (node) => {
    if (ts.isRegularExpressionLiteral(node) && /\\[pP]\{/.test(node.text)) literals.push(node);
    ts.forEachChild(node, look);
  };
  look(source);
  let written = text;
  const kept = [];
  for (const node of literals.reverse()) {
    const end = node.text.lastIndexOf('/');
    const flags = node.text.slice(end + 1);
    const made = `new RegExp(${JSON.stringify(node.text.slice(1, end))}, ${JSON.stringify(flags)})`;
    const name = `lateProperty${kept.length}`;
    if (!/[gy]/.test(flags)) kept.push(name);
    written = written.slice(0, node.getStart()) + (/[gy]/.test(flags) ? made : `(${name} ??= ${made})`) + written.slice(node.end);
  }
  return kept.length === 0 ? written : `${written}\nvar ${kept.join(', ')};\n`;
}

/** The names of HTML's entities are read as data: a literal of two thousand properties takes an engine ten times as long. */
export const entitiesAsData = {
  name: 'entities-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
      const { characterEntities } = await import(resolve(dirname(path), 'index.js'));
      return { contents: `export const characterEntities = JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))});`, loader: 'js' };
    });
  },
};
