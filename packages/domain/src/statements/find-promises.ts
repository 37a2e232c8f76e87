import { splitSentences } from '../statement-check/split-sentences.ts'
import type { FigureKey } from './figure-catalogue.ts'
import type { ClaimRules } from './review-claims.ts'
import { type SectionDocument, sectionToPlainText } from './section-document.ts'
import { figureText } from './starter-section.ts'
import type { StatementContent } from './statement.ts'
import { STATEMENT_AREAS, type StatementArea } from './statement-rules.ts'

/** A sentence of a statement that says what will be done. */
export interface FoundPromise {
  readonly area: StatementArea
  readonly sentence: string
}

/** “We will not buy from …” and “if a worker tells us, we will …” are rules that hold from now on, not plans. */
const STANDING_RULE = /\b(?:will|shall) (?:not|never)\b|^(?:if|where|when|whenever|should|in case)\b/iu

/** What a statement promises, in the order of its text: what next year's statement has to answer. */
export function findPromises(
  { sections, figures }: Pick<StatementContent, 'sections' | 'figures'>,
  { weakClaims }: ClaimRules,
): readonly FoundPromise[] {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  const patterns = weakClaims.flatMap(({ kind, pattern }) => (kind === 'promise' ? [pattern] : []))
  const seen = new Set<string>()
  return STATEMENT_AREAS.flatMap((area) => {
    const section = sections[area]
    if (section === undefined) return []
    return findInSection(section, { patterns, say: (key) => figureText(key, values) }).flatMap((sentence) => {
      if (seen.has(sentence)) return []
      seen.add(sentence)
      return [{ area, sentence }]
    })
  })
}

interface Search {
  readonly patterns: readonly RegExp[]
  readonly say: (key: FigureKey) => string
}

/** “By March we will:” promises each item of the list below it. */
function findInSection({ content }: SectionDocument, { patterns, say }: Search): readonly string[] {
  const textOf = (blocks: SectionDocument['content']) =>
    sectionToPlainText({ type: 'doc', content: blocks }, say)
  const found: string[] = []
  let lead: string | null = null
  for (const block of content) {
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    const items: readonly string[] = isList
      ? block.content.map((item) => textOf(item.content))
      : [textOf([block])]
    if (isList && lead !== null) {
      for (const item of items) found.push(`${lead} ${item.replace(/\s+/g, ' ')}`)
      lead = null
      continue
    }
    lead = null
    for (const { text } of items.flatMap(splitSentences)) {
      const sentence = text.trim()
      if (STANDING_RULE.test(sentence) || patterns.every((pattern) => sentence.search(pattern) === -1))
        continue
      if (sentence.endsWith(':')) lead = sentence.slice(0, -1)
      else found.push(sentence)
    }
  }
  return found
}
