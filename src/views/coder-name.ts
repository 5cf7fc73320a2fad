const lawful = /^[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?$/u;

/** Whether a text can stand as a coder in a note: letters and digits, with `_`, `-` and `.` between them. */
export function isCoderName(text: string): boolean {
  return lawful.test(text);
}

/** What a person typed as their name, made fit to stand in a note: `Ana López` becomes `Ana-López`. */
export function coderNameFrom(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .replace(/^@/, '')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^[_.-]+|[_.-]+$/g, '');
}
