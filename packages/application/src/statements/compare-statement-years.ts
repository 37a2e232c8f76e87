import type { ComparedYears } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { isBefore } from '@daylight/domain/dates'
import { splitSentences } from '@daylight/domain/statement-check'
import {
  areaRule,
  compareYears,
  figureText,
  readYearRules,
  type SectionDocument,
  STATEMENT_AREAS,
  sectionToPlainText,
  type YearSentence,
} from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { describeDifference } from './describe-difference.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'

/**
 * A statement beside the last one that was signed here, or beside an earlier one as pasted text, which is kept nowhere:
 * what is new, what was copied, what is no longer said. It judges nothing: some sentences are true every year.
 */
export async function compareStatementYears(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly pasted: string | null },
): Promise<ComparedYears> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const statement = await loadStatement(tx, actor, { id: input.id, today })
    const rules = readYearRules((await requireReference(tx.reference, 'statement-years')).data)
    const last = input.pasted === null ? await findLast(tx, statement) : null
    const earlier = last && (await loadStatement(tx, actor, { id: last.id, today }))
    const before = earlier ? readSentences(earlier) : inSentences(input.pasted ?? '', null)
    const compared = compareYears(before, readSentences(statement), rules)
    const nothing = earlier === null && input.pasted === null
    return {
      against: earlier
        ? { kind: 'signed', id: earlier.record.id, periodEnd: earlier.record.periodEnd }
        : input.pasted === null
          ? null
          : { kind: 'pasted' },
      ...compared,
      sentences: nothing ? [] : compared.sentences.map(describe),
      much: !nothing && (compared.copiedPercent ?? 0) >= rules.muchPercent,
      source: rules.source,
    }
  })
}

function describe(sentence: ReturnType<typeof compareYears>['sentences'][number]) {
  const { kind, now, before } = sentence
  const differs = before !== null && before.text !== now.text
  return {
    ...sentence,
    difference:
      differs && kind !== 'same'
        ? describeDifference(asDocument(before.text), asDocument(now.text), [])
        : null,
  }
}

const asDocument = (text: string): SectionDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

async function findLast(tx: TenantTransaction, { record }: LoadedStatement) {
  // Newest year first, and of one year its newest version.
  const signed = (await tx.statements.list()).filter(({ state }) => state === 'signed')
  return signed.find(({ periodEnd }) => isBefore(periodEnd, record.periodEnd)) ?? null
}

const inSentences = (text: string, place: string | null): readonly YearSentence[] =>
  splitSentences(text).map((sentence) => ({ place, text: sentence.text.trim() }))

function readSentences({ content, figures, rules }: LoadedStatement): readonly YearSentence[] {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  return STATEMENT_AREAS.flatMap((area) => {
    const section = content.sections[area]
    if (section === undefined) return []
    const text = sectionToPlainText(section, (key) => figureText(key, values))
    return inSentences(text, areaRule(rules, area).title)
  })
}
