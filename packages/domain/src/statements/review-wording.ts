import { readList, readObject, readOptionalText, readText } from '../json/read-json.ts'
import { type ClaimRules, findWeakClaims, readClaimRules } from './review-claims.ts'
import type { WordingHit } from './wording-hit.ts'

interface AvoidRule {
  readonly match: readonly string[]
  readonly prefer: string
  readonly why: string
  readonly contextOnly: string | null
}

interface AbsoluteRule {
  readonly pattern: RegExp
  readonly unless: RegExp | null
  readonly prefer: string
  readonly why: string
}

/** The dated list of words to weigh, from the strategy's approved terminology. */
export interface Terminology {
  readonly version: string
  readonly source: string
  readonly avoid: readonly AvoidRule[]
  readonly absoluteClaims: readonly AbsoluteRule[]
  readonly claims: ClaimRules
}

/** Reads prisma/reference/terminology/*.json. Throws RangeError on a wrong shape or pattern. */
export function readTerminology(json: unknown): Terminology {
  const file = readObject(json, 'terminology')
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    avoid: readList(file['avoid'], 'avoid', (item, place) => {
      const rule = readObject(item, place)
      return {
        match: readList(rule['match'], `${place}.match`, readText),
        prefer: readText(rule['prefer'], `${place}.prefer`),
        why: readText(rule['why'], `${place}.why`),
        contextOnly: readOptionalText(rule['contextOnly'], `${place}.contextOnly`),
      }
    }),
    absoluteClaims: readList(file['absoluteClaims'], 'absoluteClaims', (item, place) => {
      const rule = readObject(item, place)
      const unless = readOptionalText(rule['unless'], `${place}.unless`)
      return {
        pattern: new RegExp(readText(rule['pattern'], `${place}.pattern`), 'giu'),
        unless: unless === null ? null : new RegExp(unless, 'iu'),
        prefer: readText(rule['prefer'], `${place}.prefer`),
        why: readText(rule['why'], `${place}.why`),
      }
    }),
    claims: readClaimRules(file),
  }
}

const PERSON =
  /\b(?:people|person|persons|victims?|survivors?|workers?|women|woman|men|man|child|children|girls?|boys?|them|her|him)\b/i
const SEXUAL =
  /\b(?:sex|sexual|sexually|prostitution|prostitutes?|brothels?|exploitation|exploited|trafficked|escort)\b/i

function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)))
  const ends = ['.', '!', '?', '\n'].map((mark) => text.indexOf(mark, end)).filter((at) => at !== -1)
  return text.slice(before + 1, ends.length === 0 ? text.length : Math.min(...ends))
}

/** Words that are right in one sense and wrong in another: whether this use is the one to weigh. */
function countsHere(found: string, text: string, start: number, end: number): boolean {
  const word = found.toLowerCase()
  const sentence = sentenceAround(text, start, end)
  if (word.startsWith('rescu')) return PERSON.test(text.slice(end, end + 40).split(/[.!?\n]/)[0] ?? '')
  if (word === 'john' || word === 'johns') return found === word && SEXUAL.test(sentence)
  if (word === 'client' || word === 'customer') return SEXUAL.test(sentence)
  if (word === 'slave' || word === 'slaves') {
    return !/^\s*(?:trade|trading)\b/i.test(text.slice(end)) && !/\banti-?\s*$/i.test(text.slice(0, start))
  }
  if (word === 'girls') return !/\b(?:school|under 18|aged|children|boys)\b/i.test(sentence)
  if (word === 'the vulnerable')
    return !/^\s+(?:people|person|persons|adults?|child|children|groups?)\b/i.test(text.slice(end))
  return true
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
}

function findTerms(text: string, rule: AvoidRule): readonly WordingHit[] {
  const words = [...rule.match].sort((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)]
    .map((match) => ({ found: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ found, start, end }) => countsHere(found, text, start, end))
    .map((hit) => ({ kind: 'term', ...hit, prefer: rule.prefer, why: rule.why, onlyWhen: rule.contextOnly }))
}

function findAbsolutes(text: string, rule: AbsoluteRule): readonly WordingHit[] {
  return [...text.matchAll(rule.pattern)]
    .map((match) => ({ found: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ found }) => rule.unless === null || !rule.unless.test(found))
    .map((hit) => ({ kind: 'absolute_claim', ...hit, prefer: rule.prefer, why: rule.why, onlyWhen: null }))
}

/**
 * Words and claims worth a second look, in the order of the text, the longest first where they overlap; what is
 * said of the text as a whole comes first. It explains; it never rewrites.
 */
export function reviewWording(text: string, terminology: Terminology): readonly WordingHit[] {
  const hits = [
    ...terminology.avoid.flatMap((rule) => findTerms(text, rule)),
    ...terminology.absoluteClaims.flatMap((rule) => findAbsolutes(text, rule)),
    ...findWeakClaims(text, terminology.claims),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const ofWhole = hits.filter(({ end }) => end === 0)
  const kept: WordingHit[] = []
  for (const hit of hits.filter(({ end }) => end > 0)) {
    const last = kept.at(-1)
    if (last === undefined || hit.start >= last.end) kept.push(hit)
  }
  return [...ofWhole, ...kept]
}
