/**
 * Names of what holds other things: lists, groups, regions, dialogs. The app shows every `aria-label` as a tooltip, which over
 * a container would lie upon all that is in it, so its name stands in words of its own that eyes do not see.
 */

/** Ids given so far: of the module, for an id is one in its page, whoever draws in it. */
let given = 0;

/** An id for an element that names others. */
export const newNameId = (): string => `emic-name-${++given}`;

/** Puts a name that only screen readers hear into `parent`; gives its id, for the `aria-labelledby` of what has this name. */
export function spokenName(parent: HTMLElement, name: string): string {
  const id = newNameId();
  parent.createSpan({ cls: 'emic-spoken', text: name, attr: { id } });
  return id;
}
