/** Which files of a folder may be transcripts or threads, by how their names end. Named one by one, any file is looked at. */

const endings: ReadonlySet<string> = new Set(['vtt', 'srt', 'sbv', 'txt', 'docx', 'odt', 'rtf', 'html', 'htm', 'json', 'csv', 'tsv', 'otr', 'doc', 'docm', 'js', 'zip', 'md', 'markdown']);

/** What accompanies data and is none, whatever it ends in. */
const beside = /^(?:licen[cs]e|readme|liesmich|copying|changelog|contributing|authors|notice|citation|code[-_]of[-_]conduct)(?:[.\-_][\w-]{2,8})?\.(?:md|markdown|txt|rtf|html?)$/i;

/** `name` may carry folders; hidden files, and what is called as licences and explanations are, are none. */
export function mayBeImported(name: string): boolean {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return !beside.test(base) && !base.startsWith('.') && !base.startsWith('~$') && endings.has(base.slice(base.lastIndexOf('.') + 1).toLowerCase()) && base.includes('.');
}
