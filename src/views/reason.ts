import { whyOf } from '../core/said/why';
import { spoken } from '../i18n/spoken';

/** What an error says, in the language of the app where core says it. */
export const reasonOf = (error: unknown): string => spoken(whyOf(error));
