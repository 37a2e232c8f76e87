import type { MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { QuestionSet } from '@daylight/domain/questionnaires'
import type { AssessmentRecord } from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { findNewestSet } from './read-assessment-set.ts'

/** The set that somebody chose to send, in its newest version. */
export async function chooseSet(tx: TenantTransaction, setId: string): Promise<QuestionSet> {
  const set = await findNewestSet(tx, setId)
  if (set) return set
  const message = 'Choose a question set.'
  throw new AppError({ code: 'invalid', reason: 'unknown_set', message, fieldErrors: { setId: message } })
}

/** As it is sent to one supplier: it keeps this version of the set, whatever comes later. */
export function newAssessment(
  deps: Deps,
  actor: MemberActor,
  sent: {
    readonly supplierId: string
    readonly set: Pick<QuestionSet, 'id' | 'version'>
    readonly dueOn: string
  },
): AssessmentRecord {
  const { supplierId, set, dueOn } = sent
  return {
    organisationId: actor.organisationId,
    id: deps.ids.next(),
    ...{ supplierId, setId: set.id, setVersion: set.version, status: 'sent', dueOn },
    sentById: actor.membershipId,
    sentByName: actor.name,
    sentAt: deps.clock.now().toISOString(),
    submittedAt: null,
    closedAt: null,
    reason: '',
    version: 1,
  }
}

/** Puts on record that it was sent. */
export function recordSent(tx: TenantTransaction, actor: MemberActor, assessment: AssessmentRecord): void {
  const { id, supplierId, setId, setVersion, dueOn } = assessment
  tx.audit.record(actor, {
    action: 'assessment.sent',
    subjectType: 'assessment',
    subjectId: id,
    data: { supplierId, setId, setVersion, dueOn },
  })
}
