import type { StatementWording } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { looksLikePersonalDetail } from '@daylight/domain/safeguarding'
import {
  areaRule,
  figureText,
  readTerminology,
  reviewWording,
  STATEMENT_AREAS,
  sectionToPlainText,
  type Terminology,
} from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { requireReference } from '../reference/require-reference.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'

/** Characters of the sentence shown on either side of a word. */
const AROUND = 60

/** Words and claims worth a second look, texts that are hard to read or only plan, and texts that look like a personal detail. It explains; it never rewrites. */
export async function reviewStatementWording(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<StatementWording> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const terminology = readTerminology((await requireReference(tx.reference, 'terminology')).data)
    return { hits: findWording(statement, terminology), source: terminology.source }
  })
}

export function findWording(
  { sections, rules, figures }: LoadedStatement,
  terminology: Terminology,
): StatementWording['hits'] {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  return STATEMENT_AREAS.flatMap((area) => {
    const section = sections.find((candidate) => candidate.area === area)
    if (!section) return []
    const text = sectionToPlainText(section.content, (key) => figureText(key, values))
    const place = { area, title: areaRule(rules, area).title }
    const personal = looksLikePersonalDetail(text).map((detail) => ({
      ...place,
      kind: 'personal_detail' as const,
      before: '',
      found: '',
      after: '',
      prefer: null,
      why: detail.message,
      onlyWhen: null,
    }))
    const words = reviewWording(text, terminology).map((hit) => ({
      ...place,
      kind: hit.kind,
      before: hit.found === '' ? '' : tail(text.slice(0, hit.start)),
      found: hit.found,
      after: hit.found === '' ? '' : head(text.slice(hit.end)),
      prefer: hit.prefer,
      why: hit.why,
      onlyWhen: hit.onlyWhen,
    }))
    return [...personal, ...words]
  })
}

function tail(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  return line.length <= AROUND ? line : `…${line.slice(-AROUND)}`
}

function head(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= AROUND ? line : `${line.slice(0, AROUND)}…`
}
