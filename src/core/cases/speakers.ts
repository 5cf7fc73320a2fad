/** Who speaks, as cases. */
import type { Case } from './types';
import type { CaseRegister } from './register';

/**
 * The case a speaker is, by name or alias, ignoring case. What stands beside the name in brackets or after a comma is
 * tried away: *Ana (she/her)*, *Volker Kauder (CDU/CSU)*, *Ana, moderator*. Undefined when no case is called so.
 */
export function caseOfSpeaker(speaker: string, cases: Pick<CaseRegister, 'named'>): Case | undefined {
  const found = cases.named(speaker);
  if (found) return found;
  const bracket = speaker.search(/[([（]/);
  const name = bracket > 0 ? cases.named(speaker.slice(0, bracket)) : undefined;
  if (name) return name;
  const comma = speaker.indexOf(',');
  return comma > 0 ? cases.named(speaker.slice(0, comma)) : undefined;
}
