/** Who may change what the reading view rendered, in which order. */
import type * as O from 'obsidian';

const processors: { run: O.MarkdownPostProcessor; order: number }[] = [];

export function registerPostProcessor(run: O.MarkdownPostProcessor, order = run.sortOrder ?? 0): void {
  processors.push({ run, order });
  processors.sort((a, b) => a.order - b.order);
}

export function unregisterPostProcessor(run: O.MarkdownPostProcessor): void {
  const at = processors.findIndex((one) => one.run === run);
  if (at >= 0) processors.splice(at, 1);
}

/** A post-processor that takes the code blocks of a language and puts what the handler makes in their place. */
export function createCodeBlockPostProcessor(
  language: string,
  handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void,
): (el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => void {
  return (el, ctx) => {
    for (const code of el.querySelectorAll<HTMLElement>(`pre > code.language-${CSS.escape(language)}`)) {
      const box = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(box);
      void handler(code.textContent, box, ctx);
    }
  };
}

export function registerCodeBlockProcessor(
  language: string,
  handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void,
  sortOrder = -100,
): O.MarkdownPostProcessor {
  const processor: O.MarkdownPostProcessor = createCodeBlockPostProcessor(language, handler);
  registerPostProcessor(processor, sortOrder);
  return processor;
}

/** Runs all of them on one section, one after the other. */
export async function postProcess(el: HTMLElement, ctx: O.MarkdownPostProcessorContext): Promise<void> {
  for (const { run } of processors.slice()) {
    try {
      await run(el, ctx);
    } catch (error) {
      window.setTimeout(() => {
        throw error;
      });
    }
  }
}

export function postProcessorCount(): number {
  return processors.length;
}
