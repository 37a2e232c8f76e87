import type { AssessmentList } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { type AssessmentState, questionsOf } from '@daylight/domain/questionnaires'
import type { Deps } from '../ports/deps.ts'
import { isOverdue } from './get-assessment.ts'
import { readQuestionSets } from './read-assessment-set.ts'

const PAGE = 50

/** Assessments by the day they are due, a page at a time. */
export async function listAssessments(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly supplierId?: string | undefined
    readonly state?: AssessmentState | undefined
    readonly after?: { readonly dueOn: string; readonly id: string } | undefined
  },
): Promise<AssessmentList> {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => {
    const titles = new Map((await readQuestionSets(tx)).map(({ id, title }) => [id, title]))
    const rows = await tx.assessments.list({ ...input, limit: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      assessments: page.map((row) => ({
        id: row.id,
        supplierId: row.supplierId,
        supplierName: row.supplierName,
        title: titles.get(row.setId) ?? row.setId,
        status: row.status,
        dueOn: row.dueOn,
        overdue: isOverdue(deps, row),
        sentAt: row.sentAt,
        submittedAt: row.submittedAt,
        answered: row.answered,
      })),
      next: rows.length > PAGE && last ? { dueOn: last.dueOn, id: last.id } : null,
    }
  })
}

/** The question sets that can be sent, each in its newest version. */
export async function listQuestionSets(deps: Deps, actor: MemberActor) {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => ({
    sets: (await readQuestionSets(tx)).map((set) => ({
      id: set.id,
      version: set.version,
      title: set.title,
      purpose: set.purpose,
      minutes: set.minutes,
      questions: questionsOf(set).length,
      mostStaff: set.mostStaff,
    })),
  }))
}
