/** HTML that a note may contain, without what could act. */

const dropped = 'script, style, iframe, object, embed, link, meta, base, form, input, textarea, select, button';

export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html');
  const fragment = document.importNode((parsed.querySelector('template') as HTMLTemplateElement).content, true);
  for (const el of fragment.querySelectorAll(dropped)) el.remove();
  for (const el of fragment.querySelectorAll('*')) {
    for (const { name, value } of [...el.attributes]) {
      if (name.startsWith('on') || (/^(?:href|src|xlink:href)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value))) el.removeAttribute(name);
    }
  }
  const comments = document.createTreeWalker(fragment, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const node of gone) node.parentNode?.removeChild(node);
  return fragment;
}
