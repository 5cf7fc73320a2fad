import { Notice } from 'obsidian';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { sayNoteFinding, type NoteFinding } from '../../core/codebook/note-checks';
import type { CopiedCoding } from '../../core/corpus/copied-codings';
import { attributesOf } from '../../core/markup/damage/attributes';
import { scan } from '../../core/markup/scan';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import { makeFolder } from '../../vault/notes';
import { openChangeDialog } from '../changes/dialog';
import { LeftOut } from '../left-out';
import { reasonOf } from '../reason';
import { askText } from '../text-prompt';
import type { DamagedNote } from './find';
import { act, FindingList, type Act, type Finding } from './finding-list';
import { mendAll, mendOne, renewId, rewriteOne, usualFix, type ProblemAt, type Repaired } from './mend';
import type { Found, RepairModel } from './model';
import { wordsAround } from './words';

/** A row of the list. `isFirst`: the first of its kind or note, with a heading. */
type Row =
  | { readonly kind: 'problem'; readonly note: DamagedNote; readonly at: ProblemAt; readonly isFirst: boolean }
  | { readonly kind: 'copied'; readonly copied: CopiedCoding; readonly isFirst: boolean }
  | { readonly kind: 'note'; readonly finding: NoteFinding; readonly isFirst: boolean };

/** Damaged markers, codings in several notes, and theme notes that lie elsewhere. */
export function MarkerRepair({ model, found }: { readonly model: RepairModel; readonly found: Found }): VNode {
  const { damaged } = found;
  const rows = useMemo(() => rowsOf(found), [found]);
  const total = damaged.reduce((sum, { problems }) => sum + problems.length, 0);
  const mendable = damaged.filter(({ problems }) => problems.some(usualFix));
  const canUndo = model.repairs.value.length > 0;
  return (
    <>
      <div class="emic-repair-bar">
        <p role="status" dir="auto">
          {rows.length === 0 ? ui.repair.sound : ui.repair.found(total, damaged.length)}
        </p>
        {mendable.length > 0 && (
          <button type="button" class="mod-cta" onClick={() => act(() => repairAll(model, mendable))}>
            {ui.repair.all}
          </button>
        )}
        {canUndo && (
          <button type="button" onClick={() => act(() => model.undo())}>
            {ui.repair.undo}
          </button>
        )}
      </div>
      <LeftOut lines={found.unreadable} />
      {rows.length > 0 && <FindingList label={ui.repair.markers} rows={rows} keyOf={keyOf} describe={(row) => describe(row, model)} />}
    </>
  );
}

function rowsOf({ damaged, copied, themeNotes }: Found): Row[] {
  const rows: Row[] = [];
  for (const note of damaged) {
    const alike = new Map<string, number>();
    note.problems.forEach((problem, index) => {
      const same = `${problem.kind} ${problem.id ?? ''}`;
      const nth = alike.get(same) ?? 0;
      alike.set(same, nth + 1);
      rows.push({ kind: 'problem', note, at: { path: note.path, problem, nth }, isFirst: index === 0 });
    });
  }
  for (const [index, coding] of copied.entries()) rows.push({ kind: 'copied', copied: coding, isFirst: index === 0 });
  for (const [index, finding] of themeNotes.entries()) rows.push({ kind: 'note', finding, isFirst: index === 0 });
  return rows;
}

function keyOf(row: Row): string {
  if (row.kind === 'problem') return [row.at.path, row.at.problem.kind, row.at.problem.id, row.at.problem.from, row.at.nth].join(' ');
  return row.kind === 'copied' ? `copied ${row.copied.document.path} ${row.copied.id}` : `note ${row.finding.note} ${row.finding.kind}`;
}

function describe(row: Row, model: RepairModel): Finding {
  return row.kind === 'problem' ? ofProblem(row, model) : row.kind === 'copied' ? ofCopy(row, model) : ofThemeNote(row, model);
}

function ofProblem({ note, at, isFirst }: Row & { kind: 'problem' }, model: RepairModel): Finding {
  const { study, app } = model;
  const { problem } = at;
  const mend = async (doing: Promise<Repaired>): Promise<void> => model.keep([await doing]);
  const acts: Act[] = problem.fixes.map((fix) => ({ label: ui.repair.fixes[fix.name] ?? fix.name, run: () => mend(mendOne(study, at, fix)) }));
  const written = attributesOf(note.text, problem, study.markup);
  if (written !== null) {
    acts.push({
      label: ui.repair.editMarker,
      run: async () => {
        for (let initial: string | null = written; initial !== null; ) {
          const answer: string | null = await askText(app, { title: ui.repair.editMarkerTitle, initial, button: ui.repair.editMarkerSave });
          if (answer === null) return;
          try {
            await mend(rewriteOne(study, at, answer));
            return;
          } catch (error) {
            new Notice(reasonOf(error), 10_000);
            initial = answer;
          }
        }
      },
    });
  }
  acts.push({
    label: ui.repair.open,
    run: () => {
      const from = scan(note.text, study.markup).toStripped(problem.from);
      const coding = study.seen.document(at.path)?.codings.find(({ id }) => id === problem.id);
      return study.open(at.path, coding ? { id: coding.id } : { from, to: from });
    },
  });
  return { ...(isFirst ? { heading: note.path } : {}), text: `${ui.repair.line(problem.line)}: ${spoken(problem.said)}`, words: wordsAround(note.text, problem), acts };
}

function ofCopy({ copied: { id, document, others }, isFirst }: Row & { kind: 'copied' }, model: RepairModel): Finding {
  const { study } = model;
  return {
    ...(isFirst ? { heading: ui.repair.copies } : {}),
    text: `${document.path}: ${ui.repair.copied(id, others)}`,
    acts: [
      {
        label: ui.repair.newId,
        run: async () => {
          const done = await renewId(study, document.path, id);
          if (done) model.keep([done]);
        },
      },
      { label: ui.repair.open, run: () => study.open(document.path, { id }) },
    ],
  };
}

function ofThemeNote({ finding, isFirst }: Row & { kind: 'note' }, { app, study }: RepairModel): Finding {
  const { note } = finding;
  const acts: Act[] = [{ label: ui.repair.open, run: () => study.open(note) }];
  const file = app.vault.getFileByPath(note);
  if (finding.kind === 'elsewhere' && file && !app.vault.getAbstractFileByPath(finding.wanted)) {
    acts.unshift({
      label: ui.repair.move,
      run: async () => {
        await makeFolder(app, finding.wanted.slice(0, finding.wanted.lastIndexOf('/')));
        await app.fileManager.renameFile(file, finding.wanted);
      },
    });
  }
  return { ...(isFirst ? { heading: ui.repair.themeNotes } : {}), text: `${note}: ${spoken(sayNoteFinding(finding))}`, acts };
}

/** Mends all that is usual after a preview, with progress and a way to stop; one undo takes it all back. */
async function repairAll(model: RepairModel, notes: readonly DamagedNote[]): Promise<void> {
  const { app, study } = model;
  const fixes = notes.map(({ path, problems }) => ({ note: path, names: problems.flatMap((problem) => usualFix(problem)?.name ?? []) }));
  const counts = new Map<string, number>();
  for (const name of fixes.flatMap(({ names }) => names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kinds = [...counts].map(([name, count]) => ui.repair.allKind(ui.repair.fixes[name] ?? name, count));
  const preview = { title: ui.repair.allTitle, notes: fixes.map(({ note, names }) => ({ note, codings: names.length })), codings: 0, warnings: [] };
  const words = { sum: [...kinds, ui.repair.allKept].join('\n'), each: ui.repair.allEach };
  await openChangeDialog(app, { preview, button: ui.repair.allButton, isLoss: false, asksReason: false, words }, async (_, progress, signal) => {
    const { repaired, failed } = await mendAll(study, notes, { progress, signal });
    model.keep(repaired);
    const said = signal.aborted && repaired.length === 0 ? ui.changes.cancelled(ui.repair.allTitle) : ui.repair.repaired(repaired.length);
    new Notice([said, ...failed].join('\n'), failed.length > 0 ? 0 : undefined);
  });
}
