import { Unmappable } from './read-vector.ts'

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return words.some((candidate) => candidate === word)
}

/** One of the words, or no mapping. */
export function pick<Word extends string>(words: readonly Word[], word: string): Word {
  if (isOneOf(words, word)) return word
  throw new Unmappable(`"${word}" is not known`)
}
