import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { type FindingModel, severityRule } from '@daylight/domain/findings'
import { findPayRule, type PayRuleId, payRules } from '@daylight/domain/pay'
import { deriveFindingStatus, type FindingStatus, isActionOverdue } from '@daylight/domain/remediation'
import type { NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { DisputeRecord } from '../ports/dispute-repository.ts'
import type { FindingLink, FindingLinks, PlacedFinding } from '../ports/finding-register.ts'
import { tellStanding } from './list-findings.ts'
import { readFindingModel } from './read-finding-model.ts'
import { type FindingEvent, tellFindingHistory } from './tell-finding-history.ts'

export interface BrokenRule {
  readonly text: string
  readonly source: string
}

export interface FindingView extends PlacedFinding, FindingLinks {
  readonly areaLabel: string | null
  readonly mayMergeInto: readonly FindingLink[]
  readonly standing: FindingStatus
  readonly severityLabel: string
  readonly severityMeaning: string
  readonly closesByHand: boolean
  readonly rule: BrokenRule | null
  readonly actions: readonly (NamedCorrectiveAction & {
    readonly overdue: boolean
    readonly evidenceCount: number
  })[]
  readonly history: readonly FindingEvent[]
  /** Newest first. */
  readonly disputes: readonly DisputeRecord[]
  readonly mayRecordDispute: boolean
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
    const ended = finding.mergedIntoId !== null || finding.withdrawnAt !== null
    const mayMerge = roleMay(actor.role, 'finding:write') && !ended && !finding.disputed
    return {
      ...finding,
      ...(await tx.findings.linksOf(finding.id)),
      areaLabel: model.areas.find(({ id }) => id === finding.area)?.label ?? null,
      mayMergeInto: mayMerge ? await tx.findings.listMergeTargets(finding) : [],
      standing: tellStanding({ ...finding, actions }),
      severityLabel: label,
      severityMeaning: meaning,
      closesByHand: !ended && !finding.disputed && deriveFindingStatus(finding.severity, states) === 'noted',
      rule: tellRule(finding, model),
      actions: actions.map((action) => ({
        ...action,
        evidenceCount: action.evidenceAt.length,
        overdue: isActionOverdue(action.status, isoDate(action.dueOn), today, finding.disputed),
      })),
      disputes: await tx.disputes.listFor(finding.id),
      mayRecordDispute:
        roleMay(actor.role, 'dispute:write') &&
        finding.supplierId !== null &&
        finding.status === 'open' &&
        !finding.disputed,
      history: tellFindingHistory({ links: audit.entries, entries, actions }),
    }
  })
}

function isPayRule(id: string): id is PayRuleId {
  return Object.hasOwn(payRules, id)
}

/** The rule as it was written down, or in the words of the pay check or of its standard; with where it stands. */
function tellRule(
  { ruleId, ruleText, ruleSource }: Pick<PlacedFinding, 'ruleId' | 'ruleText' | 'ruleSource'>,
  model: FindingModel,
): BrokenRule | null {
  if (ruleText !== '') return { text: ruleText, source: ruleSource }
  if (ruleId === null) return null
  if (isPayRule(ruleId)) return findPayRule(ruleId)
  const standard = model.payStandards.find((item) => item.standard === ruleId)
  return standard ? { text: `Everybody is owed at least ${standard.name}.`, source: standard.source } : null
}
