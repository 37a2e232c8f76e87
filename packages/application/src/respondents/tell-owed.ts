import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { earliestOf, type IsoDate, latestOf } from '@daylight/domain/dates'
import { type Exact, toWire } from '@daylight/domain/exact'
import { type ClaimStanding, listOwed, type OwedLine } from '@daylight/domain/remedy'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { PayDeps } from '../pay/pay-deps.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { RemedyRecord } from '../ports/remedy-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { reckonStoredRemedy } from '../remedy/load-remedy.ts'

/** What a supplier owes to the workers of one payroll, as it is told before it has given any reference. */
export interface OwedSummary {
  readonly id: string
  readonly organisation: string
  readonly site: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly status: 'open' | 'settled'
  readonly people: number
  /** The day for which it is reckoned, and pounds still to be paid on it. */
  readonly on: IsoDate
  readonly wagesLeft: string
  readonly feesLeft: string
  readonly peopleLeft: number
}

interface WireSum {
  readonly owed: string
  readonly paid: string
  readonly left: string
}

export interface OwedLineView {
  readonly reference: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly underpayment: string | null
  readonly rateThen: string | null
  readonly rateNow: string | null
  readonly law: WireSum | null
  readonly livingWage: WireSum
  readonly fees: WireSum
  readonly wagesPaid: string
  readonly wagesLeft: string
  readonly leaver: boolean
}

export interface OwedByReference extends OwedSummary {
  readonly lines: readonly OwedLineView[]
  /** References given, and people found by them. */
  readonly given: number
  readonly peopleFound: number
  readonly others: { readonly people: number; readonly wagesLeft: string; readonly feesLeft: string }
}

/** What the organisation has shown this supplier of money owed to its workers. */
export async function listOwedBySupplier(
  deps: Deps,
  actor: RespondentActor,
): Promise<readonly OwedSummary[]> {
  requireSubject(actor, 'plan', actor.supplierId)
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const told: OwedSummary[] = []
    for (const remedy of await tx.remedies.sharedWith(actor.supplierId)) {
      const { standings } = await reckonStoredRemedy(tx, remedy, today)
      told.push(await summarise(tx, { remedy, standings, on: today }))
    }
    return told
  })
}

/** One of them. Not shown to this supplier: answered like what does not exist. */
export async function getOwed(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly remedyId: string },
): Promise<OwedSummary> {
  requireSubject(actor, 'plan', actor.supplierId)
  const on = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = await findShared(tx, actor, input.remedyId)
    const { standings } = await reckonStoredRemedy(tx, remedy, on)
    return summarise(tx, { remedy, standings, on })
  })
}

async function findShared(
  tx: TenantTransaction,
  actor: RespondentActor,
  remedyId: string,
): Promise<RemedyRecord> {
  const remedy = await tx.remedies.find(remedyId)
  if (remedy === null || remedy.supplierId !== actor.supplierId || remedy.sharedAt === null) throw notFound()
  return remedy
}

/**
 * What is owed under the supplier's own references. Daylight keeps none of them, only codes: the supplier gives its
 * references, each is turned into its code in memory and found by it, and nothing of them is kept or logged.
 */
export async function lookUpOwed(
  deps: PayDeps & IdentityDeps,
  actor: RespondentActor,
  input: { readonly remedyId: string; readonly references: readonly string[] },
): Promise<OwedByReference> {
  requireSubject(actor, 'plan', actor.supplierId)
  await limitAttempts(deps, [{ kind: 'respondent_write', of: actor.linkId }])
  const on = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = await findShared(tx, actor, input.remedyId)
    const codeOf = deps.payroll.pseudonyms.forPayroll(remedy)
    const references = new Map(input.references.map((reference) => [codeOf(reference), reference]))
    const { standings } = await reckonStoredRemedy(tx, remedy, on)
    const inNewest = await readNewest(tx, remedy)
    const list = listOwed(standings, { references, inNewest })
    tx.audit.record(actor, {
      action: 'remedy.looked_up',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { given: references.size },
    })
    const { wages, fees, people } = list.leftOfOthers
    return {
      ...(await summarise(tx, { remedy, standings, on })),
      lines: list.lines.map(tellLine),
      given: references.size,
      peopleFound: list.people,
      others: { people, wagesLeft: toWire(wages), feesLeft: toWire(fees) },
    }
  })
}

/** Everybody in the newest payroll; null while it is the one that was checked. */
async function readNewest(tx: TenantTransaction, remedy: RemedyRecord): Promise<ReadonlySet<string> | null> {
  const [newest] = await tx.payChecks.completeChecks(remedy.supplierId, 1)
  return !newest || newest.id === remedy.payCheckId ? null : tx.remedies.workersIn(newest.id)
}

async function summarise(
  tx: TenantTransaction,
  options: {
    readonly remedy: RemedyRecord
    readonly standings: readonly ClaimStanding[]
    readonly on: IsoDate
  },
): Promise<OwedSummary> {
  const { remedy, standings, on } = options
  const list = listOwed(standings, { references: new Map(), inNewest: null })
  const claims = standings.map(({ claim }) => claim)
  const [first] = claims
  const site = remedy.siteId === null ? null : await tx.sites.find(remedy.siteId)
  const { name: organisation } = await tx.organisation.current()
  const { wages, fees, people } = list.leftOfOthers
  return {
    id: remedy.id,
    organisation,
    site: site?.name ?? null,
    periodStart: first
      ? claims.reduce((day, one) => earliestOf(day, one.periodStart), first.periodStart)
      : null,
    periodEnd: first ? claims.reduce((day, one) => latestOf(day, one.periodEnd), first.periodEnd) : null,
    status: remedy.status,
    people: list.peopleInAll,
    on,
    wagesLeft: toWire(wages),
    feesLeft: toWire(fees),
    peopleLeft: people,
  }
}

const wire = (amount: Exact | undefined): string | null => (amount === undefined ? null : toWire(amount))

function wireSum(sum: { readonly owed: Exact; readonly paid: Exact; readonly left: Exact }): WireSum {
  return { owed: toWire(sum.owed), paid: toWire(sum.paid), left: toWire(sum.left) }
}

function tellLine(line: OwedLine): OwedLineView {
  const { reference, periodStart, periodEnd, law, leaver } = line
  return {
    ...{ reference, periodStart, periodEnd, leaver },
    underpayment: wire(line.underpayment),
    rateThen: wire(line.rateThen),
    rateNow: wire(law?.rateNow),
    law: law === undefined ? null : wireSum(law),
    livingWage: wireSum(line.livingWage),
    fees: wireSum(line.fees),
    wagesPaid: toWire(line.wagesPaid),
    wagesLeft: toWire(line.wagesLeft),
  }
}
