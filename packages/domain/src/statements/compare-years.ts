import { readCount, readObject, readText } from '../json/read-json.ts'
import { shareOfPhrases, wordsOf } from './similar-text.ts'

/** When a sentence counts as taken over from an earlier statement. Dated; see prisma/reference/README.md. */
export interface YearRules {
  readonly version: string
  readonly source: string
  readonly copiedPercent: number
  readonly kinPercent: number
  readonly fewestWords: number
  readonly muchPercent: number
}

/** Reads prisma/reference/statement-years/*.json. Throws RangeError on a wrong shape. */
export function readYearRules(json: unknown): YearRules {
  const file = readObject(json, 'statement-years')
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    copiedPercent: readCount(file['copiedPercent'], 'copiedPercent'),
    kinPercent: readCount(file['kinPercent'], 'kinPercent'),
    fewestWords: readCount(file['fewestWords'], 'fewestWords'),
    muchPercent: readCount(file['muchPercent'], 'muchPercent'),
  }
}

export interface YearSentence {
  /** Where it stands; null where that is not known. */
  readonly place: string | null
  readonly text: string
}

/**
 * `same`: word for word. `new_numbers`: the same but for numbers and dates. `close`: nearly the same words. `reworded`:
 * it says something alike in other words. `new`: nothing like it stood there.
 */
export type YearKind = 'same' | 'new_numbers' | 'close' | 'reworded' | 'new'

export interface ComparedSentence {
  readonly kind: YearKind
  readonly now: YearSentence
  /** What it was taken from; null for a new one. */
  readonly before: YearSentence | null
}

export interface YearComparison {
  readonly sentences: readonly ComparedSentence[]
  /** Sentences of the earlier statement that nothing here is like. */
  readonly vanished: readonly YearSentence[]
  readonly copied: number
  readonly judged: number
  /** Of the sentences judged, rounded to whole percent; null where there are none. */
  readonly copiedPercent: number | null
}

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
const NUMBERS =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third)$/u

interface Read {
  readonly sentence: YearSentence
  readonly words: readonly string[]
  /** Numbers, months and years as one and the same sign. */
  readonly masked: readonly string[]
}

function read(sentence: YearSentence): Read {
  const words = wordsOf(sentence.text)
  return {
    sentence,
    words,
    masked: words.map((word) => (NUMBERS.test(word) || MONTHS.test(word) ? '#' : word)),
  }
}

/** The earlier sentence that has most in common with this one. */
function closestTo(one: Read, candidates: readonly Read[]): { readonly at: number; readonly share: number } {
  let best = { at: -1, share: 0 }
  for (const [at, candidate] of candidates.entries()) {
    const longer = Math.max(one.masked.length, candidate.masked.length)
    const shorter = Math.min(one.masked.length, candidate.masked.length)
    // Two sentences of lengths so different cannot have more in common than this.
    if ((2 * shorter) / (longer + shorter) < best.share) continue
    const share = shareOfPhrases(one.masked, candidate.masked)
    if (share > best.share) best = { at, share }
  }
  return best
}

function kindOf(one: Read, other: Read, share: number, rules: YearRules): YearKind {
  if (one.words.join(' ') === other.words.join(' ')) return 'same'
  if (one.masked.join(' ') === other.masked.join(' ')) return 'new_numbers'
  if (share * 100 >= rules.copiedPercent) return 'close'
  return share * 100 >= rules.kinPercent ? 'reworded' : 'new'
}

/** A statement against an earlier one, sentence by sentence: what is new, what was copied, what is no longer said. */
export function compareYears(
  before: readonly YearSentence[],
  now: readonly YearSentence[],
  rules: YearRules,
): YearComparison {
  const enough = ({ words }: Read) => words.length >= rules.fewestWords
  const old = before.map(read).filter(enough)
  const current = now.map(read).filter(enough)
  const sentences = current.map((one): ComparedSentence => {
    const { at, share } = closestTo(one, old)
    const other = old[at]
    const kind = other ? kindOf(one, other, share, rules) : 'new'
    return { kind, now: one.sentence, before: kind === 'new' || !other ? null : other.sentence }
  })
  const vanished = old
    .filter((one) => closestTo(one, current).share * 100 < rules.kinPercent)
    .map(({ sentence }) => sentence)
  const copied = sentences.filter(({ kind }) => kind !== 'new' && kind !== 'reworded').length
  return {
    sentences,
    vanished,
    copied,
    judged: sentences.length,
    copiedPercent: sentences.length === 0 ? null : Math.round((copied / sentences.length) * 100),
  }
}
