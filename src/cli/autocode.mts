import { autocodeChange, isCoded } from '../core/autocode/change';
import { finderOf, type Search } from '../core/autocode/search';
import { widen, type Reach } from '../core/autocode/widen';
import { applyOps } from '../core/change/apply-ops';
import { passagePrint } from '../core/change/passage-print';
import { themePath } from '../core/codebook/name';
import { applyChanges } from '../core/markup/changes';
import { scan } from '../core/markup/scan';
import { unescaped } from '../core/text/escapes';
import { commonOptions, readArguments, readDate, today, type Command } from './command.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { inEnglish, say } from '../core/said/sayings';

const usage =
  'emic autocode PATH --theme THEME… (--phrase TEXT | --any TEXT… | --pattern REGEX) [--code match|sentence|turn|paragraph] [--again] [--coder NAME] [--date DATE] [--prefix PREFIX] [--dry-run | --write] [--json]';

const options = {
  ...commonOptions,
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  theme: { type: 'string', multiple: true },
  phrase: { type: 'string' },
  any: { type: 'string', multiple: true },
  pattern: { type: 'string' },
  code: { type: 'string' },
  again: { type: 'boolean' },
  coder: { type: 'string' },
  date: { type: 'string' },
} as const;

const reaches: readonly Reach[] = ['match', 'sentence', 'turn', 'paragraph'];

/** `emic autocode PATH`: codes what a search finds. */
export const autocode: Command = {
  usage,
  about: 'Code what a search finds in the data. Without --write it only lists what would be coded.',
  run(args, out) {
    const { values, positionals } = readArguments(args, options, 1, usage);
    if (values.write && values['dry-run']) throw new Trouble('--write and --dry-run exclude each other.');
    if (!values.theme?.length) throw new Trouble(`--theme is missing. Usage: ${usage}`);
    const reach = reaches.find((each) => each === (values.code ?? 'match'));
    if (!reach) throw new Trouble(`--code must be one of ${reaches.join(', ')}, not "${values.code ?? ''}".`);
    const finder = finderOf(searchOf(values));
    const date = readDate(values.date) ?? today();
    const { study, files, settings, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    const themes = values.theme.map((name) => themePath(name, settings.study.prefix));
    const rows: object[] = [];
    for (const { path, file, text } of files.notes) {
      const document = study.index.document(path);
      if (!document?.isData) continue;
      const plain = scan(text, settings.study).plain();
      const found = widen(plain, finder(plain, document).ranges, reach).filter((range) => values.again || !isCoded(document.codings, range, themes));
      if (found.length === 0) continue;
      const passages = found.map(({ from, to }) => passagePrint(plain, from, to));
      const change = autocodeChange([{ note: path, passages }], { themes, coder: values.coder ?? null, when: `${date}T00:00`, said: say('change-autocode', '', themes) });
      const ops = change.steps.flatMap((step) => (step.step === 'edit' ? step.ops : []));
      const { changes, skipped } = applyOps(text, ops, settings.study);
      if (values.write) writeNote(file, text, applyChanges(text, changes));
      ops.forEach((op, i) => {
        const left = skipped.find((each) => each.op === op)?.why;
        const why = left ? inEnglish(left) : null;
        const { from = 0, to = 0 } = found[i] ?? {};
        rows.push({ document: path, id: op.op === 'code' && values.write && why === null ? op.id : null, from, to, text: unescaped(plain.slice(from, to)), themes, left: why });
        if (!values.json) out.text(`${[path, unescaped(plain.slice(from, to)), why ?? ''].map((cell) => cell.replace(/\s+/g, ' ')).join('\t').trimEnd()}\n`);
      });
    }
    if (values.json) out.json(rows);
    return code;
  },
};

function searchOf({ phrase, any, pattern }: { phrase?: string | undefined; any?: string[] | undefined; pattern?: string | undefined }): Search {
  const given = [phrase !== undefined, any !== undefined, pattern !== undefined].filter(Boolean).length;
  if (given !== 1) throw new Trouble(`Say one of --phrase, --any and --pattern. Usage: ${usage}`);
  if (phrase !== undefined) return { kind: 'phrase', text: phrase };
  return pattern !== undefined ? { kind: 'pattern', text: pattern } : { kind: 'any', text: (any ?? []).join('\n') };
}
