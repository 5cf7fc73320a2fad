/** Names that look alike are one name. */

/**
 * A name as people see it: composed letters (NFC), one space wherever white space of any kind and width stands within it,
 * none around it, and nothing that cannot be seen (zero-width signs, soft hyphens, marks of writing direction). Joiners
 * stay where they change how the letters beside them look, as in Persian names and emoji. Whatever compares names of
 * speakers compares them so; the bytes of notes stay as they are.
 */
export function seenName(name: string): string {
  if (plain.test(name)) return name;
  return name.replace(unseen, '').replace(idleJoiners, '$1').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** What needs no second look: most names. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

const unseen = /(?:\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])+/g;

/** U+200C and U+200D beside what they join nothing to. */
const idleJoiners = /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]|$)/gu;
