/** The strings in the language of the app. */
import { en } from './en';

export type Strings = typeof en;

/** What a person reads. Always asked for when it is shown, never kept: the language is known when the plugin loads. */
export let ui: Strings = en;
/** The code of the language that is spoken. */
export let spokenLanguage: 'en' | 'de' = 'en';

/**
 * Takes up a language by its code, `de` or `de-AT`; English stands in for one that there is not. A language that is not
 * spoken is not evaluated.
 */
export async function speak(language: string): Promise<void> {
  spokenLanguage = language.split('-')[0] === 'de' ? 'de' : 'en';
  ui = spokenLanguage === 'de' ? (await import('./de')).de : en;
}
