import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { type FindingModel, severityRule } from '@daylight/domain/findings'
import { findPayRule, type PayRuleId, payRules } from '@daylight/domain/pay'
import { deriveFindingStatus, type FindingStatus, isActionOverdue } from '@daylight/domain/remediation'
import type { NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { PlacedFinding } from '../ports/finding-register.ts'
import { tellStanding } from './list-findings.ts'
import { readFindingModel } from './read-finding-model.ts'
import { type FindingEvent, tellFindingHistory } from './tell-finding-history.ts'

export interface FindingRule {
  readonly id: string
  readonly text: string
  readonly source: string
}

export interface FindingView extends PlacedFinding {
  readonly standing: FindingStatus
  readonly severityLabel: string
  readonly severityMeaning: string
  readonly closesByHand: boolean
  readonly rule: FindingRule | null
  readonly actions: readonly (NamedCorrectiveAction & {
    readonly overdue: boolean
    readonly evidenceCount: number
  })[]
  readonly history: readonly FindingEvent[]
}

const MOST_AUDIT_ENTRIES = 100

/** A finding with its rule, its actions and everything that happened to it. */
export async function getFinding(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<FindingView> {
  authorise(actor, 'finding:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.find(input.id))
    const actions = await tx.correctiveActions.listFor(finding.id)
    const entries = await tx.correctiveActions.entriesOf(actions.map(({ id }) => id))
    const audit = await tx.audit.listFor({
      subject: { type: 'finding', id: finding.id },
      limit: MOST_AUDIT_ENTRIES,
    })
    const model = await readFindingModel(tx)
    const { label, meaning } = severityRule(model, finding.severity)
    const states = actions.map(({ status }) => status)
    return {
      ...finding,
      standing: tellStanding({ ...finding, actions }),
      severityLabel: label,
      severityMeaning: meaning,
      closesByHand: deriveFindingStatus(finding.severity, states) === 'noted',
      rule: tellRule(finding.ruleId, model),
      actions: actions.map((action) => ({
        ...action,
        evidenceCount: action.evidenceAt.length,
        overdue: isActionOverdue(action.status, isoDate(action.dueOn), today),
      })),
      history: tellFindingHistory({ links: audit.entries, entries, actions }),
    }
  })
}

function isPayRule(id: string): id is PayRuleId {
  return Object.hasOwn(payRules, id)
}

/** The rule in the words of the pay check, or of the standard that it belongs to; with its source. */
function tellRule(id: string | null, model: FindingModel): FindingRule | null {
  if (id === null) return null
  if (isPayRule(id)) {
    const { text, source } = findPayRule(id)
    return { id, text, source }
  }
  const standard = model.payStandards.find((item) => item.standard === id)
  return standard
    ? { id, text: `Everybody is owed at least ${standard.name}.`, source: standard.source }
    : null
}
