import { type MaskedSentence, maskSentence } from './mask-words.ts'
import { findCues } from './wording-cues.ts'

/**
 * What the classifier looks at in one sentence. A feature's first two letters name its kind: `w:` word, `b:` pair of
 * neighbouring words, `c:` letters within a word, `q:` hand-written cue, `s:` shape.
 */
export interface SentenceFeatures {
  readonly wording: readonly string[]
  readonly letters: readonly string[]
  readonly cues: readonly string[]
  readonly shapes: readonly string[]
  /** The words themselves, repeated as they stand. */
  readonly words: readonly string[]
}

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['s:starts-small', /^[a-z(]/],
  ['s:starts-in-capitals', /^[A-Z]{3,}(?: [A-Z&]{2,})+/],
  ['s:ends-in-colon', /:$/],
  ['s:digits', /\d/],
  ['s:we', /\b(?:we|our|us)\b/i],
  ['s:perfect', /\b(?:has|have) (?:been|\w+ed)\b/],
  ['s:past', /\b(?:was|were)\b/],
  ['s:will', /\bwill\b/],
  ['s:modal', /\b(?:should|may|might|could)\b/],
]

function findShapes({ plain, words }: MaskedSentence): string[] {
  const parts = plain.split(' ')
  const capitals = parts.filter((part) => /^[A-Z]/.test(part)).length
  let length = 0
  while (length < 7 && (words.length + 1) ** 3 >= 4 ** (length + 1)) length += 1
  return [
    `s:length-${length}`,
    `s:capitals-${Math.floor((capitals * 5) / Math.max(1, parts.length))}`,
    ...SHAPES.filter(([, pattern]) => pattern.test(plain)).map(([id]) => id),
  ]
}

function findLetters(words: Iterable<string>): Set<string> {
  const letters = new Set<string>()
  for (const word of words) {
    if (word.length < 5 || word.startsWith('#')) continue
    const bounded = `<${word}>`
    for (const size of [4, 5]) {
      for (let at = 0; at + size <= bounded.length; at += 1) letters.add(`c:${bounded.slice(at, at + size)}`)
    }
  }
  return letters
}

/** The features of a sentence. A sentence longer than 3,000 characters is judged by its first 3,000. */
export function findFeatures(sentence: string): SentenceFeatures {
  const masked = maskSentence(sentence.slice(0, 3000))
  const bounded = ['^', ...masked.words, '$']
  const wording = new Set(masked.words.map((word) => `w:${word}`))
  for (let at = 0; at + 1 < bounded.length; at += 1) wording.add(`b:${bounded[at]} ${bounded[at + 1]}`)
  return {
    wording: [...wording],
    letters: [...findLetters(new Set(masked.words))],
    cues: findCues(masked).map((id) => `q:${id}`),
    shapes: findShapes(masked),
    words: masked.words,
  }
}
