import { quotingOf, readQuoting } from '../../core/cases/quoting';
import type { CodingEntry } from '../../core/corpus/types';
import { distressOf } from '../../core/seeing/distress';
import { unescaped } from '../../core/text/escapes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import type { Option } from '../choice';
import { strippedText } from '../passage-text';

/** More are no choice but a list to read, which the sidebar has. */
const most = 200;
const longest = 400;

/** Passages of a theme to choose an example from, the shorter first, each with where it stands and how it may be quoted. */
export async function exampleOptions(study: Study, theme: string): Promise<Option<string>[]> {
  const { corpus } = study;
  const codings = corpus
    .codingsOf(theme)
    .filter(({ document, layer, coder, to, from }) => document.isData && layer === 'data' && to - from <= longest && !study.hides(document.path, coder))
    .slice(0, most);
  const texts = new Map<string, string>();
  for (const { document } of codings) {
    if (!texts.has(document.path)) texts.set(document.path, await study.read(document.path).then(strippedText, () => ''));
  }
  return codings
    .map((coding) => {
      const words = unescaped((texts.get(coding.document.path) ?? '').slice(coding.from, coding.to)).replace(/\s+/g, ' ').trim();
      const distress = study.settings.blurContent ? distressOf(coding) : null;
      return { value: words, label: distress === null ? words : ui.seeing.covered(distress), note: [coding.document.name, ...coding.speakers, quotingNote(study, coding)].filter((part) => part !== null).join(' · ') };
    })
    .filter(({ value }) => value !== '')
    .sort((a, b) => a.value.length - b.value.length);
}

function quotingNote({ corpus }: Study, coding: CodingEntry): string | null {
  const quoting = quotingOf({
    type: coding.document.type,
    coding: readQuoting(coding.attributes['quote']),
    document: coding.document.quoting,
    cases: corpus.casesOf(coding).map((name) => corpus.caseNamed(name)?.quoting ?? null),
  });
  return quoting === 'verbatim' ? null : quoting === 'paraphrase' ? ui.themeForm.toParaphrase : ui.themeForm.withheld;
}
