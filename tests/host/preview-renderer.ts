import type * as O from 'obsidian';
import { createCodeBlockPostProcessor, registerPostProcessor, unregisterPostProcessor } from './post-processors';

/** Post-processors, for who is no plugin. */
export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): void {
    registerPostProcessor(processor, sortOrder);
  }
  static unregisterPostProcessor(processor: O.MarkdownPostProcessor): void {
    unregisterPostProcessor(processor);
  }
  static createCodeBlockPostProcessor = createCodeBlockPostProcessor;
}
