import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { addMonths, isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import {
  checkRiskAnswers,
  type RiskAnswers,
  type RiskBand,
  type RiskOverride,
  type RiskPoints,
  readRiskPoints,
} from '@daylight/domain/risk'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { RiskRecord, RiskSubject, ScoringCause } from '../ports/risk-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'
import { scoreOne } from './score-suppliers.ts'

/** Months ahead for which a decision against the points may hold at most. */
const LONGEST_MONTHS = 12

interface Versioned {
  readonly supplierId: string
  /** Of the scoring that was read; 0 when there was none. */
  readonly version: number
}

/** Saves what is known of the work, and scores by it. What is left out is not known. */
export async function answerRisk(
  deps: Deps,
  actor: MemberActor,
  input: Versioned & { readonly answers: RiskAnswers },
): Promise<{ readonly version: number }> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const { points, subject } = await hold(tx, actor, input)
    const fieldErrors = checkRiskAnswers(points, input.answers)
    const [message] = Object.values(fieldErrors)
    if (message !== undefined) {
      throw new AppError({ code: 'invalid', reason: 'risk_answers', message, fieldErrors })
    }
    const { risk } = await save(deps, tx, actor, points, subject, {
      cause: 'answers',
      answers: input.answers,
      override: subject.current?.override ?? null,
    })
    tx.audit.record(actor, {
      action: 'supplier.risk_answered',
      subjectType: 'supplier',
      subjectId: input.supplierId,
      data: tell(risk, subject.current),
    })
    return { version: risk.version }
  })
}

/** Sets another band than the points say, for a reason and until a day. The points stay to be seen beside it. */
export async function overrideRisk(
  deps: Deps,
  actor: MemberActor,
  input: Versioned & { readonly band: RiskBand; readonly reason: string; readonly until: string },
): Promise<{ readonly version: number }> {
  authorise(actor, 'risk:decide')
  await refuseUnsafeText(deps, { reason: input.reason })
  refuseDay(deps, input.until)
  return deps.database.withTenant(actor, async (tx) => {
    const { points, subject } = await hold(tx, actor, input)
    const { band, reason, until } = input
    const override: RiskOverride = { band, reason, until, byName: actor.name }
    const { risk } = await save(deps, tx, actor, points, subject, {
      cause: 'decided',
      answers: subject.current?.answers ?? {},
      override,
    })
    tx.audit.record(actor, {
      action: 'supplier.risk_decided',
      subjectType: 'supplier',
      subjectId: input.supplierId,
      data: { ...tell(risk, subject.current), until },
    })
    return { version: risk.version }
  })
}

/** The points hold again. */
export async function endRiskOverride(
  deps: Deps,
  actor: MemberActor,
  input: Versioned,
): Promise<{ readonly version: number }> {
  authorise(actor, 'risk:decide')
  return deps.database.withTenant(actor, async (tx) => {
    const { points, subject } = await hold(tx, actor, input)
    if (!subject.current?.override) {
      const message = 'The points hold already.'
      throw new AppError({ code: 'conflict', reason: 'no_decision', message })
    }
    const { risk } = await save(deps, tx, actor, points, subject, {
      cause: 'decision_ended',
      answers: subject.current.answers,
      override: null,
    })
    tx.audit.record(actor, {
      action: 'supplier.risk_decision_ended',
      subjectType: 'supplier',
      subjectId: input.supplierId,
      data: tell(risk, subject.current),
    })
    return { version: risk.version }
  })
}

/** The supplier as it was scored last, held: of two who decide at once, the second is told. */
async function hold(tx: TenantTransaction, actor: MemberActor, { supplierId, version }: Versioned) {
  const points = readRiskPoints((await requireReference(tx.reference, 'risk-points')).data)
  await tx.risks.lock()
  refuseArchivedSupplier(ownedBy(actor, await tx.suppliers.find(supplierId)))
  const [subject] = await tx.risks.subjects([supplierId])
  if (!subject || (subject.current?.version ?? 0) !== version) throw changedSince()
  return { points, subject }
}

async function save(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  points: RiskPoints,
  subject: RiskSubject,
  how: {
    readonly cause: ScoringCause
    readonly answers: RiskAnswers
    readonly override: RiskOverride | null
  },
) {
  const scoring = scoreOne(deps, points, subject, {
    ...how,
    byName: actor.name,
    at: deps.clock.now().toISOString(),
    today: deps.clock.today(),
  })
  await tx.risks.save([scoring])
  return scoring
}

const tell = (after: RiskRecord, before: RiskRecord | null) => ({
  from: before?.standing ?? null,
  to: after.standing,
  byPoints: after.band,
  points: after.points,
  rulesVersion: after.rulesVersion,
})

function refuseDay(deps: Deps, until: string): void {
  const today = deps.clock.today()
  if (until > today && until <= addMonths(isoDate(today), LONGEST_MONTHS)) return
  const message = 'Give a day that is still to come, at most a year from now.'
  throw new AppError({ code: 'invalid', reason: 'until', message, fieldErrors: { until: message } })
}
