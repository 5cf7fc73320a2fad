/** The strings in the language of the app. */
import { en } from './en';

export type Strings = typeof en;

/** What a person reads. Always asked for when it is shown, never kept: the language is known when the plugin loads. */
export const ui: Strings = en;
