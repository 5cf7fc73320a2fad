import { applyOps } from '../core/change/apply-ops';
import { themePath } from '../core/codebook/name';
import { conversionOf, groupsOf, usualChoice, type Choice, type MarkGroup } from '../core/convert/choose';
import { findMarks } from '../core/convert/find';
import { planConversion } from '../core/convert/plan';
import { removedBefore, unionOf, withoutRanges } from '../core/convert/signs';
import { applyChanges } from '../core/markup/changes';
import { scan } from '../core/markup/scan';
import { commonOptions, readArguments, readDate, today, type Command } from './command.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { inEnglish } from '../core/said/sayings';

const usage = 'emic convert PATH [--tag TAG]… [--theme THEME]… [--no-comments] [--coder NAME] [--date DATE] [--prefix PREFIX] [--dry-run | --write] [--json]';

const options = {
  ...commonOptions,
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  tag: { type: 'string', multiple: true },
  theme: { type: 'string', multiple: true },
  'no-comments': { type: 'boolean' },
  coder: { type: 'string' },
  date: { type: 'string' },
} as const;

/** `emic convert PATH`: takes marks made by hand for codings. */
export const convert: Command = {
  usage,
  about: 'Turn highlights, tags and comments made by hand into codings; their signs go out of the data. Without --write it only lists them.',
  run(args, out) {
    const { values, positionals } = readArguments(args, options, 1, usage);
    if (values.write && values['dry-run']) throw new Trouble('--write and --dry-run exclude each other.');
    const date = readDate(values.date) ?? today();
    const { study, files, settings, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    const notes = files.notes
      .filter(({ path }) => files.notes.length === 1 || study.index.document(path)?.isData)
      .map((note) => {
        const plain = scan(note.text, settings.study).plain();
        return { ...note, plain, marks: findMarks(plain, settings.study) };
      });
    const themes = (values.theme ?? []).map((name) => themePath(name, settings.study.prefix));
    const choice = choiceOf(groupsOf(notes.map(({ marks }) => marks)), values.tag ?? [], themes, values['no-comments'] !== true);
    const rows: object[] = [];
    for (const { path, file, text, plain, marks } of notes) {
      const conversions = marks.flatMap((mark) => conversionOf(mark, choice) ?? []);
      const { op, left } = planConversion(text, conversions, { ...settings.study, coder: values.coder ?? null, date });
      if (op && values.write) writeNote(file, text, applyChanges(text, applyOps(text, [op], settings.study).changes));
      const signs = unionOf(conversions.flatMap((conversion) => conversion.signs));
      const gone = removedBefore(signs);
      const bare = withoutRanges(plain, signs);
      for (const conversion of conversions) {
        const { words, memos } = conversion;
        const [from, to] = [words.from - gone(words.from), words.to - gone(words.to)];
        const stays = left.find((each) => each.conversion === conversion)?.why;
        const why = stays ? inEnglish(stays) : null;
        const said = bare.slice(from, to);
        rows.push({ document: path, from, to, text: said, themes: conversion.themes, memos, left: why });
        const cells = [path, conversion.themes.join(', '), memos.join(' / '), said, why ?? ''];
        if (!values.json) out.text(`${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t').trimEnd()}\n`);
      }
    }
    if (values.json) out.json(rows);
    return code;
  },
};

/** Codes and comments as usual, the tags named beside them, and the highlights without a tag where a theme is given for them. */
function choiceOf(groups: readonly MarkGroup[], tags: readonly string[], themes: readonly string[], comments: boolean): Choice {
  const usual = usualChoice(groups);
  const wanted = new Set(tags.map((tag) => `tag:${tag.replace(/^#/, '').normalize('NFC').toLowerCase()}`));
  const untagged = themes.length > 0 ? groups.filter(({ kind }) => kind === 'untagged').map(({ key }) => key) : [];
  const chosen = groups.filter(({ key, kind }) => (kind === 'comment' ? comments : usual.groups.has(key) || wanted.has(key))).map(({ key }) => key);
  return { groups: new Set([...chosen, ...untagged]), themes: new Map(untagged.map((key) => [key, themes])) };
}
