import {
  type RiskAnswers,
  type RiskOverride,
  type RiskPoints,
  readRiskPoints,
  scoreRisk,
  standingBand,
} from '@daylight/domain/risk'
import type { Deps } from '../ports/deps.ts'
import type { RiskRecord, RiskSubject, ScoringCause, ScoringRecord } from '../ports/risk-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** The points now in force; null where they have not been loaded yet. */
export async function loadRiskPoints(tx: Pick<TenantTransaction, 'reference'>): Promise<RiskPoints | null> {
  const dataset = await tx.reference.newest('risk-points')
  return dataset && readRiskPoints(dataset.data)
}

/**
 * Scores suppliers from what the register knows and was answered, in the caller's transaction. Without a cause of its
 * own each is told apart: the first time, other points, a decision that ended, or a change of the register; one of which
 * nothing changed gets no entry in its history. Answers how many did.
 */
export async function scoreSuppliers(
  deps: Deps,
  tx: TenantTransaction,
  points: RiskPoints,
  subjects: readonly RiskSubject[],
  byName: string,
): Promise<number> {
  const at = deps.clock.now().toISOString()
  const today = deps.clock.today()
  const scorings = subjects.map((subject): ScoringRecord => {
    const { current } = subject
    const override = current?.override ?? null
    const ended = override !== null && today > override.until
    return scoreOne(deps, points, subject, {
      cause: tellCause(points, current, ended),
      answers: current?.answers ?? {},
      override: ended ? null : override,
      byName,
      at,
      today,
    })
  })
  const before = new Map(subjects.map(({ supplierId, current }) => [supplierId, current]))
  const changed = scorings.filter(({ risk }) => !isSame(before.get(risk.supplierId) ?? null, risk))
  const same = scorings.filter((scoring) => !changed.includes(scoring))
  await tx.risks.save(changed)
  await tx.risks.noteScored(
    same.map(({ risk }) => risk.supplierId),
    at,
  )
  return changed.length
}

export function scoreOne(
  deps: Pick<Deps, 'ids'>,
  points: RiskPoints,
  { supplierId, facts, current }: RiskSubject,
  how: {
    readonly cause: ScoringCause
    readonly answers: RiskAnswers
    readonly override: RiskOverride | null
    readonly byName: string
    readonly at: string
    readonly today: string
  },
): ScoringRecord {
  const { cause, answers, override, byName, at, today } = how
  const all = { ...facts, answers }
  const { version: rulesVersion, ...score } = scoreRisk(points, all)
  return {
    id: deps.ids.next(),
    cause,
    facts: all,
    byName,
    risk: {
      ...score,
      supplierId,
      answers,
      rulesVersion,
      override,
      standing: standingBand(score.band, override, today),
      plannedFrom: current?.plannedFrom ?? today,
      scoredAt: at,
      version: (current?.version ?? 0) + 1,
    },
  }
}

function tellCause(points: RiskPoints, current: RiskRecord | null, ended: boolean): ScoringCause {
  if (!current) return 'first'
  if (ended) return 'decision_ended'
  return current.rulesVersion === points.version ? 'register' : 'rules'
}

function isSame(before: RiskRecord | null, after: RiskRecord): boolean {
  if (!before) return false
  const told = ({ rulesVersion, standing, override, factors }: RiskRecord) =>
    JSON.stringify([
      ...[rulesVersion, standing, override?.until ?? null],
      ...factors.map(({ id, knownBy, options, points }) => [id, knownBy, options, points]),
    ])
  return told(before) === told(after)
}
