/** Which files of a folder may be transcripts or threads, by how their names end. Named one by one, any file is looked at. */

const endings: ReadonlySet<string> = new Set(['vtt', 'srt', 'sbv', 'txt', 'docx', 'odt', 'rtf', 'html', 'htm', 'json', 'csv', 'tsv', 'otr', 'doc', 'docm', 'js', 'zip', 'md', 'markdown']);

/** `name` may carry folders; hidden files are none. */
export function mayBeImported(name: string): boolean {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return !base.startsWith('.') && !base.startsWith('~$') && endings.has(base.slice(base.lastIndexOf('.') + 1).toLowerCase()) && base.includes('.');
}
