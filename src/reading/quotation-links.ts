import type { App, MarkdownRenderChild, MarkdownSectionInformation } from 'obsidian';
import { quotationLinks } from '../core/casestudy/quotation-link';
import type { Study } from '../vault/types';
import { noteTexts } from './note-text';

/**
 * Lets the link behind a quotation go to the very words instead of their paragraph, as long as the section lives. The
 * comment that names the coding is not rendered, so among links to one place they are told apart by their order.
 */
export function followQuotations(section: MarkdownRenderChild & { readonly context: { readonly sourcePath: string } }, info: MarkdownSectionInformation, study: Study, app: App): void {
  if (!info.text.includes('%%q ')) return;
  const lines = readText(info.text, study.markup).lines(info.lineStart, info.lineEnd);
  const source = info.text.slice(lines.from, lines.to);
  const quoted = new Map(quotationLinks(source).map((link) => [link.from, link]));
  if (quoted.size === 0) return;
  const anchors = anchorsByTarget(section.containerEl);
  for (const { 0: link, 1: linkText = '', index } of source.matchAll(/!?\[\[([^\][|\n]{1,1000})/g)) {
    if (link.startsWith('!')) continue;
    const anchor = anchors.get(targetOf(linkText))?.shift();
    const quotation = quoted.get(index);
    if (!anchor || !quotation) continue;
    const go = (event: MouseEvent): void => {
      // With a modifier the reader wants the app's own way (new tab, new window).
      const file = event.ctrlKey || event.metaKey || event.shiftKey ? null : app.metadataCache.getFirstLinkpathDest(quotation.target, section.context.sourcePath);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void study.open(file.path, { id: quotation.id });
    };
    section.registerDomEvent(anchor, 'click', go, { capture: true });
  }
}

const readText = noteTexts();

/** A section's own links to notes, in order, by what they point at. */
function anchorsByTarget(el: HTMLElement): Map<string, HTMLAnchorElement[]> {
  const byTarget = new Map<string, HTMLAnchorElement[]>();
  for (const anchor of el.findAll('a.internal-link')) {
    const embed = anchor.closest('.internal-embed');
    if (!anchor.instanceOf(HTMLAnchorElement) || (embed && el.contains(embed) && embed !== el)) continue;
    const target = targetOf(anchor.getAttribute('data-href') ?? '');
    byTarget.set(target, [...(byTarget.get(target) ?? []), anchor]);
  }
  return byTarget;
}

/** In a table the bar before a link's display text is escaped. */
const targetOf = (linkText: string): string => linkText.replace(/\\$/, '').replace(/\s+/g, ' ').trim();
