import { blockIdChanges } from '../core/casestudy/block-link';
import type { SourceEdit } from '../core/casestudy/types';
import type { Study } from '../vault/types';

/**
 * Gives sources the block ids that a generated note's links rely on, one undoable step a note. Gives the paths of the
 * notes where it failed.
 */
export async function addBlockIds(study: Study, sources: readonly SourceEdit[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { path, blockIds } of sources) {
    try {
      await study.edit(path, (text) => blockIdChanges(text, blockIds, study.markup));
    } catch {
      failed.push(path);
    }
  }
  return failed;
}
