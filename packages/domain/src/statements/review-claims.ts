import { readCount, readList, readObject, readOptionalText, readText } from '../json/read-json.ts'
import { measureReadingAge } from '../questionnaires/measure-reading-age.ts'
import { type StatementSentence, splitSentences } from '../statement-check/split-sentences.ts'
import type { WordingHit } from './wording-hit.ts'

interface WeakClaimRule {
  readonly kind: 'vague' | 'promise' | 'nothing_found'
  readonly pattern: RegExp
  /** Tried on the whole sentence: what makes the claim a checkable one. */
  readonly unless: RegExp | null
  readonly prefer: string
  readonly why: string
}

/** Claims that leave open what was done, how often or by when, and the age at which a text can be read. */
export interface ClaimRules {
  readonly weakClaims: readonly WeakClaimRule[]
  readonly readingAge: {
    /** Years. */
    readonly most: number
    readonly fewestWords: number
    readonly prefer: string
    readonly why: string
  } | null
}

const KINDS = ['vague', 'promise', 'nothing_found'] as const

function readWeakClaim(json: unknown, place: string): WeakClaimRule {
  const rule = readObject(json, place)
  const name = readText(rule['kind'], `${place}.kind`)
  const kind = KINDS.find((known) => known === name)
  if (kind === undefined) throw new RangeError(`${place}.kind is none that is known: ${name}.`)
  const unless = readOptionalText(rule['unless'], `${place}.unless`)
  return {
    kind,
    pattern: new RegExp(readText(rule['pattern'], `${place}.pattern`), 'giu'),
    unless: unless === null ? null : new RegExp(unless, 'iu'),
    prefer: readText(rule['prefer'], `${place}.prefer`),
    why: readText(rule['why'], `${place}.why`),
  }
}

/** Reads the part of prisma/reference/terminology/*.json about claims; versions before 2026-11 have none. */
export function readClaimRules(file: Readonly<Record<string, unknown>>): ClaimRules {
  const { weakClaims, readingAge } = file
  const age = readingAge === undefined ? null : readObject(readingAge, 'readingAge')
  return {
    weakClaims: weakClaims === undefined ? [] : readList(weakClaims, 'weakClaims', readWeakClaim),
    readingAge:
      age === null
        ? null
        : {
            most: readCount(age['most'], 'readingAge.most'),
            fewestWords: readCount(age['fewestWords'], 'readingAge.fewestWords'),
            prefer: readText(age['prefer'], 'readingAge.prefer'),
            why: readText(age['why'], 'readingAge.why'),
          },
  }
}

const OURS =
  /\b(?:we|our|us|the (?:council|company|trust|charity|university|group|board|association|firm))\b/iu

/** Whether every sentence in which the organisation speaks of itself lies in the future. */
function speaksOfFutureOnly(
  sentences: readonly StatementSentence[],
  rules: readonly WeakClaimRule[],
): boolean {
  const promises = rules.filter(({ kind }) => kind === 'promise')
  // A heading says nothing of what was done.
  const ours = sentences.filter(({ text }) => OURS.test(text) && /[.!?]$/u.test(text))
  return (
    ours.length > 0 && ours.every(({ text }) => promises.some(({ pattern }) => text.search(pattern) !== -1))
  )
}

function findInSentence(
  text: string,
  { start, end }: StatementSentence,
  rule: WeakClaimRule,
): readonly WordingHit[] {
  const sentence = text.slice(start, end)
  if (rule.unless?.test(sentence)) return []
  return [...sentence.matchAll(rule.pattern)].map((match) => ({
    kind: rule.kind,
    start: start + match.index,
    end: start + match.index + match[0].length,
    found: match[0],
    prefer: rule.prefer,
    why: rule.why,
    onlyWhen: null,
  }))
}

/** Terms that readers of a statement know. */
const KNOWN_TERMS = ['modern slavery', 'human trafficking', 'forced labour', 'supply chain', 'Living Wage']

function findHardReading(text: string, { readingAge }: ClaimRules): readonly WordingHit[] {
  if (readingAge === null || (text.match(/\p{L}+/gu) ?? []).length < readingAge.fewestWords) return []
  const age = Math.round(measureReadingAge(text, KNOWN_TERMS))
  if (age <= readingAge.most) return []
  const { prefer, why } = readingAge
  return [
    {
      kind: 'hard_to_read',
      start: 0,
      end: 0,
      found: '',
      prefer,
      why: `its reading age is about ${age}, above ${readingAge.most}: ${why}`,
      onlyWhen: null,
    },
  ]
}

/** Claims that say too little, sentence by sentence, and what is said of the text as a whole. */
export function findWeakClaims(text: string, rules: ClaimRules): readonly WordingHit[] {
  const sentences = splitSentences(text)
  const found = sentences.flatMap((sentence) =>
    rules.weakClaims.flatMap((rule) => findInSentence(text, sentence, rule)),
  )
  const [first] = sentences
  const future: readonly WordingHit[] =
    first !== undefined && speaksOfFutureOnly(sentences, rules.weakClaims)
      ? [
          {
            kind: 'future_only',
            start: 0,
            end: 0,
            found: '',
            prefer: 'say what was done in the year, or plainly that nothing was',
            why: 'everything said here lies in the future; a statement reports steps taken',
            onlyWhen: null,
          },
        ]
      : []
  return [...findHardReading(text, rules), ...future, ...found]
}
