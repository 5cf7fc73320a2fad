/**
 * What core tells people: which sentence, and the values in it, as plain data. The sentences stand here in English, for
 * command line and library; the plugin has them in its languages, and does not compile while one is missing.
 */
import { autocodeSayings } from './autocode';
import { caseStudySayings } from './case-study';
import { changeSayings } from './change';
import { codebookSayings } from './codebook';
import { codebookFileSayings } from './codebook-file';
import { damageSayings } from './damage';
import { importSayings } from './import';
import { markupSayings } from './markup';
import { querySayings } from './query';
import { speakersSayings } from './speakers';

export const english = { ...markupSayings, ...damageSayings, ...codebookSayings, ...codebookFileSayings, ...changeSayings, ...autocodeSayings, ...importSayings, ...caseStudySayings, ...speakersSayings, ...querySayings };

/** All sentences, in one language. */
export type Sayings = typeof english;
/** Which sentence. Stable: programs may ask for it. */
export type SayingCode = keyof Sayings;
type ValuesOf<Code extends SayingCode> = Parameters<Sayings[Code]>;

/** A sentence to be told. Survives JSON. */
export interface Saying {
  readonly code: SayingCode;
  /** In the order the sentence takes them. */
  readonly values: readonly SaidValue[];
}
/** Where a sentence takes words, another one may stand: it is told first. */
export type SaidValue = string | number | null | Saying | readonly (string | Saying)[];
type Given<Value> = Value extends readonly string[] ? readonly (string | Saying)[] : Value extends string ? (string extends Value ? string | Saying : Value) : Value;
type AllGiven<Values extends readonly unknown[]> = { [At in keyof Values]: Given<Values[At]> };
/** What `say` is given for a sentence. */
export type GivenTo<Code extends SayingCode> = AllGiven<ValuesOf<Code>>;

/** A sentence with the values it takes. */
export function say<Code extends SayingCode>(code: Code, ...values: GivenTo<Code>): Saying {
  return { code, values };
}

/** A sentence in a language. Null for one that is not known, as another version of Emic may have written it down. */
export function tell({ code, values }: Saying, sayings: Sayings): string | null {
  const sentence: unknown = Object.hasOwn(sayings, code) ? sayings[code] : null;
  return typeof sentence === 'function' ? (sentence as (...values: readonly unknown[]) => string)(...values.map((value) => plain(value, sayings))) : null;
}

function plain(value: SaidValue, sayings: Sayings): string | number | null | readonly string[] {
  if (typeof value !== 'object' || value === null) return value;
  const words = (part: string | Saying): string => (typeof part === 'string' ? part : (tell(part, sayings) ?? inEnglish(part)));
  return 'code' in value ? words(value) : value.map(words);
}

/** A sentence in plain English. */
export const inEnglish = (saying: Saying): string => tell(saying, english) ?? saying.code;
