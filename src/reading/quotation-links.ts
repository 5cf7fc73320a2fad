import type { App, MarkdownPostProcessor } from 'obsidian';
import { quotationLinks } from '../core/casestudy/quotation-link';
import type { Study } from '../vault/types';

/**
 * Lets the link behind a quotation go to the very words instead of their paragraph. The comment that names the coding
 * is not rendered, so links are told apart by their order in the section.
 */
export function quotationLinkMarks(app: App, study: Study): MarkdownPostProcessor {
  return (el, context) => {
    const section = context.getSectionInfo(el);
    if (!section || !section.text.includes('%%q ')) return;
    const source = section.text.split('\n').slice(section.lineStart, section.lineEnd + 1).join('\n');
    const quoted = quotationLinks(source);
    if (quoted.length === 0) return;
    const starts = [...source.matchAll(/!?\[\[/g)].filter(([open]) => open === '[[').map(({ index }) => index);
    const anchors = el.querySelectorAll<HTMLAnchorElement>('a.internal-link');
    for (const link of quoted) {
      const anchor = anchors[starts.indexOf(link.from)];
      const file = app.metadataCache.getFirstLinkpathDest(link.target, context.sourcePath);
      if (!anchor || !file) continue;
      anchor.addEventListener(
        'click',
        (event) => {
          // With a modifier the reader wants the app's own way (new tab, new window).
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          void study.open(file.path, { id: link.id });
        },
        { capture: true },
      );
    }
  };
}
