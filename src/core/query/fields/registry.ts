/** The fields of the language. A new one is a file beside this one and a place in this list. */
import { caseField } from './case';
import { coded } from './coded';
import { coder } from './coder';
import { date } from './date';
import { documentField } from './document';
import { layer } from './layer';
import { property } from './property';
import { scope } from './scope';
import { speaker } from './speaker';
import { type } from './type';
import type { Field } from './types';

export const fields: readonly Field[] = [coder, speaker, caseField, documentField, type, layer, date, coded, scope];

/** The field of that name, in lower case; what is none of ours is a property. */
export function fieldNamed(name: string): Field {
  return fields.find((field) => field.name === name) ?? property(name);
}
