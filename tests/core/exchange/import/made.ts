/** Files made for the tests; all of it invented. */
import { strToU8, zipSync } from 'fflate';

export const bytes = (text: string): Uint8Array => strToU8(text);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file whose body is given, with other parts beside it. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': bytes(`<w:document ${word}><w:body>${body}</w:body></w:document>`) };
  for (const [name, text] of Object.entries(parts)) files[name] = bytes(text);
  return zipSync(files);
}

export const paragraph = (text: string, inside = ''): string => `<w:p>${inside}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An OpenDocument text. */
export function odt(body: string): Uint8Array {
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"';
  return zipSync({
    mimetype: bytes('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': bytes('<manifest/>'),
    'content.xml': bytes(`<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
  });
}

/** The comments of a Word file, by id. */
export const wordComments = (comments: readonly { readonly id: number; readonly author?: string; readonly date?: string; readonly text: string }[]): string =>
  `<w:comments ${word}>${comments.map(({ id, author = 'Lee Roe', date = '2023-05-18T08:58:00Z', text }) => `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`).join('')}</w:comments>`;

/** The footnotes of a Word file, by id, as Word writes them: the line above them is one, too. */
export const wordFootnotes = (notes: Readonly<Record<number, string>>): string =>
  `<w:footnotes ${word}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${Object.entries(notes).map(([id, text]) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p></w:footnote>`).join('')}</w:footnotes>`;
