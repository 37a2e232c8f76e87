/**
 * The age at which most people can read a text, from the Flesch–Kincaid grade (Kincaid and others 1975: 0.39 × words
 * a sentence + 11.8 × syllables a word − 15.59) and five years. An estimate for English that finds long words and
 * long sentences; it does not show that a text is understood. Terms that everybody who answers knows, such as the
 * name of the wage, count as one short word each.
 */
export function measureReadingAge(text: string, knownTerms: readonly string[] = []): number {
  const plain = knownTerms.reduce(
    (left, term) => left.replaceAll(new RegExp(escapePattern(term), 'giu'), 'it'),
    text,
  )
  const sentences = plain.split(/[.!?:;\n]+/u).filter((sentence) => /\p{L}/u.test(sentence))
  const words = plain.match(/\p{L}[\p{L}'’]*/gu) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(5, grade + 5)
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Groups of vowels, without a silent e at the end or the e of “-ed” and “-es”: near enough for whole texts. */
function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken = letters
    .replace(/(?<=[aeiouy].*[^aeiouylrtd])(?:es|ed|e)$/u, '')
    .replace(/(?<=[aeiouy].*[^aeiouyl])e$/u, '')
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
