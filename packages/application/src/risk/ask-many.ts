import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { chooseSet, newAssessment, recordSent } from '../assessments/new-assessment.ts'
import { refusePastDay } from '../assessments/send-assessment.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { addRespondentLinks } from '../respondents/send-respondent-link.ts'
import { type DueRow, type PlanFilter, pickDue, readPlan } from './read-plan.ts'

/** Suppliers that one round asks at most. */
const MOST_ASKED = 500

export interface AskableRow extends DueRow {
  /** To whom it would go; null where nobody with an address is named. */
  readonly email: string | null
}

/** Who is due to be asked one question set, and to whom it would go; who has no contact is told all the same. */
export async function listToAsk(
  deps: Deps,
  actor: MemberActor,
  input: Pick<PlanFilter, 'standing' | 'dueBy'> & { readonly setId: string },
): Promise<{ readonly rows: readonly AskableRow[]; readonly more: number; readonly title: string }> {
  authorise(actor, 'assessment:send')
  return deps.database.withTenant(actor, async (tx) => {
    const read = await readPlan(deps, tx)
    const due = pickDue(read, { ...input, activity: 'questions' }, deps.clock.today())
    const rows = due.slice(0, MOST_ASKED)
    const contacts = await tx.plans.contacts(rows.map(({ supplierId }) => supplierId))
    return {
      title: read.sets[input.setId] ?? input.setId,
      more: due.length - rows.length,
      rows: rows.map((row) => ({ ...row, email: contacts.get(row.supplierId) ?? null })),
    }
  })
}

export interface AskedMany {
  readonly sent: number
  /** Suppliers left out, and why: nothing is lost silently. */
  readonly noContact: number
  readonly underWay: number
  readonly notHere: number
}

/**
 * Sends one question set to many suppliers: an assessment and a link each, the messages in the queue, all in one
 * transaction. Whoever has this set under way is left out, so that the same form sent twice asks nobody twice.
 */
export async function askMany(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly setId: string; readonly dueOn: string; readonly supplierIds: readonly string[] },
): Promise<AskedMany> {
  authorise(actor, 'assessment:send')
  refusePastDay(deps, input.dueOn)
  const wanted = new Set(input.supplierIds)
  if (wanted.size === 0 || wanted.size > MOST_ASKED) {
    const message = `Choose at least one supplier, and at most ${MOST_ASKED}.`
    const fieldErrors = { supplierIds: message }
    throw new AppError({ code: 'invalid', reason: 'how_many', message, fieldErrors })
  }
  await limitAttempts(deps, [{ kind: 'send_respondent_link', of: actor.organisationId }])
  return deps.database.withTenant(actor, async (tx) => {
    await tx.plans.lockAsking()
    const set = await chooseSet(tx, input.setId)
    const suppliers = (await tx.plans.facts({ today: deps.clock.today() })).filter(({ facts }) =>
      wanted.has(facts.supplierId),
    )
    const free = suppliers.filter(
      ({ facts }) => !facts.questions.some((one) => one.setId === set.id && one.underWay !== null),
    )
    const contacts = await tx.plans.contacts(free.map(({ facts }) => facts.supplierId))
    const asked = free.flatMap(({ facts: { supplierId } }) => {
      const email = contacts.get(supplierId)
      return email === undefined ? [] : [{ supplierId, email }]
    })
    await send(deps, tx, actor, { set, dueOn: input.dueOn, asked })
    return {
      sent: asked.length,
      noContact: free.length - asked.length,
      underWay: suppliers.length - free.length,
      notHere: wanted.size - suppliers.length,
    }
  })
}

async function send(
  deps: IdentityDeps,
  tx: TenantTransaction,
  actor: MemberActor,
  round: {
    readonly set: { readonly id: string; readonly version: string; readonly language: string }
    readonly dueOn: string
    readonly asked: readonly { readonly supplierId: string; readonly email: string }[]
  },
): Promise<void> {
  const { set, dueOn, asked } = round
  const pairs = asked.map(({ supplierId, email }) => ({
    assessment: newAssessment(deps, actor, { supplierId, set, dueOn }),
    email,
  }))
  await tx.assessments.insertAll(pairs.map(({ assessment }) => assessment))
  for (const { assessment } of pairs) recordSent(tx, actor, assessment)
  await addRespondentLinks(
    deps,
    tx,
    actor,
    pairs.map(({ assessment: { id, supplierId }, email }) => ({
      ...{ purpose: 'assessment', subjectId: id, supplierId, email, language: set.language },
    })),
  )
}
