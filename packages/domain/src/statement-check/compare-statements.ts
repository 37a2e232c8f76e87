import { maskSentence } from './mask-words.ts'
import { type StatementSentence, splitSentences } from './split-sentences.ts'

/** How like two sentences are, in hundredths: twice the words they share over all their words. */
export type Likeness = number

export interface ComparedSentence {
  readonly text: string
  /** The sentence of the other year that is most like it; null where none is like it at all. */
  readonly closest: { readonly text: string; readonly likeness: Likeness } | null
}

/** This year’s statement beside last year’s. Headings and scraps of fewer than five words are left out. */
export interface StatementComparison {
  /** This year’s: said in the same words, dates and figures aside. */
  readonly copied: readonly ComparedSentence[]
  /** This year’s: like one of last year’s, but not the same. */
  readonly changed: readonly ComparedSentence[]
  readonly added: readonly ComparedSentence[]
  /** Last year’s that nothing this year is like. */
  readonly vanished: readonly ComparedSentence[]
}

const FEWEST_WORDS = 5
const COPIED: Likeness = 90
const LIKE: Likeness = 55

interface Words {
  readonly text: string
  readonly words: ReadonlySet<string>
}

/** Years, dates, numbers and names of places are masked, so that new dates do not make a sentence new. */
function toWords(sentences: readonly StatementSentence[]): readonly Words[] {
  return sentences
    .map(({ text }) => ({ text, words: new Set(maskSentence(text).words) }))
    .filter(({ words }) => words.size >= FEWEST_WORDS)
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return Math.round((200 * shared) / (one.size + other.size))
}

function compareWith(others: readonly Words[]) {
  return ({ text, words }: Words): ComparedSentence => {
    let closest: ComparedSentence['closest'] = null
    for (const other of others) {
      const likeness = likenessOf(words, other.words)
      if (likeness > (closest?.likeness ?? 0)) closest = { text: other.text, likeness }
    }
    return { text, closest }
  }
}

/** What is new, what is copied and what has vanished between two years’ statements. */
export function compareStatements(lastYear: string, thisYear: string): StatementComparison {
  const last = toWords(splitSentences(lastYear))
  const current = toWords(splitSentences(thisYear))
  const compared = current.map(compareWith(last))
  const likeness = ({ closest }: ComparedSentence) => closest?.likeness ?? 0
  return {
    copied: compared.filter((one) => likeness(one) >= COPIED),
    changed: compared.filter((one) => likeness(one) >= LIKE && likeness(one) < COPIED),
    added: compared.filter((one) => likeness(one) < LIKE),
    vanished: last.map(compareWith(current)).filter((one) => likeness(one) < LIKE),
  }
}
