import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import {
  type RiskPoints,
  readRiskPoints,
  type StandingBand,
  standingBand,
  whatWouldChangeIt,
} from '@daylight/domain/risk'
import type { Deps } from '../ports/deps.ts'
import type { RiskListQuery, RiskRecord } from '../ports/risk-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'

/** Everything a page needs to show a supplier's inherent risk, to answer and to decide. */
export async function getSupplierRisk(deps: Deps, actor: Actor, input: { readonly supplierId: string }) {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    const points = readRiskPoints((await requireReference(tx.reference, 'risk-points')).data)
    const risk = await tx.risks.find(supplier.id)
    const history = await tx.risks.history(supplier.id)
    const checks = await tx.plans.checksOf(supplier.id)
    const today = deps.clock.today()
    const { id, name, status, whatTheyDo } = supplier
    return {
      supplier: { id, name, whatTheyDo, active: status === 'active' },
      today,
      points,
      current: risk && (await explain(tx, points, risk, today)),
      history,
      checks,
    }
  })
}

/** By the points that were in force when it was scored. */
async function explain(tx: TenantTransaction, points: RiskPoints, risk: RiskRecord, today: string) {
  const stored =
    risk.rulesVersion === points.version
      ? null
      : await tx.reference.byVersion('risk-points', risk.rulesVersion)
  const used = stored ? readRiskPoints(stored.data) : points
  const { factors, points: total, lowest, highest, band, rulesVersion: version } = risk
  return {
    ...risk,
    standing: standingBand(risk.band, risk.override, today),
    used,
    changes: whatWouldChangeIt(used, { factors, points: total, lowest, highest, band, version }),
  }
}

export interface RiskList {
  readonly rows: readonly (Awaited<ReturnType<TenantTransaction['risks']['list']>>['rows'][number] & {
    readonly notKnown: number
  })[]
  readonly next: string | null
  readonly counts: Readonly<Record<StandingBand, number>>
  readonly notice: string
}

/** A page of the register by its risk, the highest first. */
export async function listRisks(
  deps: Deps,
  actor: Actor,
  input: Omit<RiskListQuery, 'today'>,
): Promise<RiskList> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const { notice } = readRiskPoints((await requireReference(tx.reference, 'risk-points')).data)
    const { rows, next } = await tx.risks.list({ ...input, today })
    return {
      next,
      notice,
      counts: await tx.risks.count(today),
      rows: rows.map((row) => ({
        ...row,
        notKnown: row.factors.filter(({ knownBy }) => knownBy === 'not_known').length,
      })),
    }
  })
}
