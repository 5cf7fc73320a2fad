import { Refusal } from '../markup/types';
import { say, type Saying } from './sayings';

/** Why something failed: of a refusal its sentence, of another error what it says. */
export const whyOf = (error: unknown): Saying => (error instanceof Refusal ? error.said : say('as-it-says', error instanceof Error ? error.message : String(error)));
