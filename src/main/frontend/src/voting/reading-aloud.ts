/** As interpreters ask speakers to keep to. */
const WORDS_A_SECOND = 2;

/** So many words can be said in the time. */
export const wordsIn = (seconds: number): number => seconds * WORDS_A_SECOND;

/** How many words a text has, as its language divides them; the server's count is what holds. */
export function countWords(lang: string, text: string): number {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).length;
}
