/** The terms of a text, in any language. */

/**
 * The terms by which texts are alike: words in small letters, in the order they stand; of scripts that
 * put no spaces between words, or join what others part (Chinese, Japanese, Korean, Thai …), pairs of characters, too.
 * Numbers and single letters are no terms.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) {
    const plain = word.replace(/['’-]+$/g, '').replace(/’/g, "'");
    const chars = [...plain];
    if (chars.length < 2 && !dense.test(plain)) continue;
    if (/^[\p{N}'-]+$/u.test(plain)) continue;
    if (!dense.test(plain)) terms.push(plain);
    else {
      if (chars.length <= 6) terms.push(plain);
      for (let i = 0; i + 1 < chars.length && chars.length > 2; i++) terms.push(`${chars[i] ?? ''}${chars[i + 1] ?? ''}`);
    }
  }
  return terms;
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
