import { Notice, type App } from 'obsidian';
import { caseStudy, caseStudyName } from '../core/casestudy/case-study';
import { caseDocuments } from '../core/casestudy/evidence';
import type { CaseStudyOptions, Generated } from '../core/casestudy/types';
import { findRecord } from '../core/casestudy/record';
import { updateEvidence } from '../core/casestudy/update';
import type { Case } from '../core/cases/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { addBlockIds } from '../views/block-ids';
import { choose } from '../views/choice';
import { confirm } from '../views/confirm';
import { withNotes } from '../views/with-notes';
import { spoken } from '../i18n/spoken';

/** Lets a person choose a case and see what its note will hold; then writes the note. */
export async function createCaseStudy(app: App, study: Study): Promise<void> {
  const cases = study.corpus.cases();
  if (cases.length === 0) {
    new Notice(ui.caseStudy.noCases);
    return;
  }
  const of = await choose(app, ui.caseStudy.choose, cases.map((known) => optionOf(study, known)));
  if (of === null) return;
  const made = await withNotes(study, (readNote) => caseStudy(study.seen, readNote, of.name, optionsOf(study)));
  const { caseStudyFolder } = study.settings;
  const path = `${caseStudyFolder === '' ? '' : `${caseStudyFolder}/`}${caseStudyName(of)}.md`;
  const agreed = await confirm(app, {
    title: ui.caseStudy.previewTitle(of.name),
    lines: previewLines(study, of, made, path),
    warnings: made.warnings.map(spoken),
    button: ui.caseStudy.previewCreate,
  });
  if (!agreed) return;
  // The note's links rely on the block ids, so these come first.
  const failed = await addBlockIds(study, made.sources);
  await study.open(await study.create(path, made.text));
  if (failed.length > 0) new Notice(ui.caseStudy.blockIdsFailed(failed));
}

/** Renews the generated parts of a case-study note; says so where the note was written to meanwhile. */
export async function updateCaseStudy(study: Study, path: string): Promise<void> {
  const options = optionsOf(study);
  const text = await study.read(path);
  if (quotesHidden(study, text)) {
    new Notice(ui.caseStudy.quotesHidden, 10_000);
    return;
  }
  const update = (note: string) => withNotes(study, (readNote) => updateEvidence(note, study.seen, readNote, options));
  const made = await update(text);
  if (made.changes.length === 0) {
    new Notice(ui.caseStudy.upToDate(made.report));
    return;
  }
  const failed = await addBlockIds(study, made.sources);
  let stale = false;
  await study.edit(path, (now) => {
    stale = now !== text;
    return stale ? null : made.changes;
  });
  if (stale) throw new Error(ui.caseStudy.changedMeanwhile);
  new Notice([ui.caseStudy.updated(made.report), ...made.warnings.map(spoken)].join('\n'), 10_000);
  if (failed.length > 0) new Notice(ui.caseStudy.blockIdsFailed(failed));
}

/** Whether a note quotes codings that are out of sight while one codes blind: an update would take them out. */
function quotesHidden(study: Study, text: string): boolean {
  if (!study.settings.blind) return false;
  const quoted = new Set([...(findRecord(text)?.record.values() ?? [])].flatMap((offers) => [...offers.keys()]));
  return study.corpus.codings().some(({ id, document, coder }) => quoted.has(id) && study.hides(document.path, coder));
}

function optionsOf(study: Study): CaseStudyOptions {
  return { codebook: study.codebook, date: study.today(), addBlockIds: study.settings.addBlockIds, notes: study.names };
}

function optionOf(study: Study, of: Case): { value: Case; label: string; note: string } {
  const { kind, role } = of.attributes;
  const about = [kind, role].filter((value) => typeof value === 'string');
  return {
    value: of,
    label: of.name,
    note: [...about, ui.caseStudy.documents(caseDocuments(study.seen, of).length)].join(' · '),
  };
}

function previewLines(study: Study, of: Case, made: Generated, path: string): string[] {
  const blockIds = made.sources.reduce((sum, { blockIds: asked }) => sum + asked.length, 0);
  const lines = [ui.caseStudy.previewPath(path), ui.caseStudy.previewSources(caseDocuments(study.seen, of).length)];
  if (blockIds > 0) lines.push(ui.caseStudy.previewBlockIds(blockIds, made.sources.length));
  return lines;
}
