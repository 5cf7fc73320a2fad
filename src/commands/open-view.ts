import type { App, View } from 'obsidian';

/** Opens a view in a tab of its own, or brings forward the one that is open. */
export async function openInTab({ workspace }: App, type: string): Promise<View> {
  const [open] = workspace.getLeavesOfType(type);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
  return leaf.view;
}

/** Opens a view at the right side, or brings forward the one that is open; with `active` it gets the keyboard. */
export async function openAtSide({ workspace }: App, type: string, active = true): Promise<View> {
  const leaf = await workspace.ensureSideLeaf(type, 'right', { active, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf.view;
}
