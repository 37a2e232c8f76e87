import { type OwnSetEditor, type OwnSetList, questionSetSchema } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import {
  compareVersions,
  editQuestionSet,
  type QuestionSet,
  type QuestionSetEdit,
  questionsOf,
  reviewQuestionSet,
} from '@daylight/domain/questionnaires'
import { changedSince } from '../access/changed-since.ts'
import { refusePersonalDetail } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { OwnSetRecord, OwnSetVersion } from '../ports/question-set-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { ownSetId } from './own-set-id.ts'
import { findNewestSet, readShippedSets } from './read-assessment-set.ts'

interface Named {
  readonly id: string
  /** Of the set that was on the page. */
  readonly version: number
}

const describe = (set: QuestionSet) => ({
  setId: set.id,
  version: set.version,
  title: set.title,
  purpose: set.purpose,
  questions: questionsOf(set).length,
})

/** The sets that Daylight brings, and the organisation's own. */
export async function listOwnSets(deps: Deps, actor: MemberActor): Promise<OwnSetList> {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => ({
    shipped: (await readShippedSets(tx)).map(describe),
    own: (await tx.questionSets.list()).map(
      ({ id, content, published, changedAt, changedByName, retiredAt }) => ({
        ...describe(content),
        id,
        published: published?.number ?? null,
        changed: published === null || isChanged(content, published),
        changedAt,
        changedBy: changedByName,
        retired: retiredAt !== null,
      }),
    ),
  }))
}

/** A set of the organisation's own that says what another says, to be adapted. */
export async function copyQuestionSet(
  deps: Deps,
  actor: MemberActor,
  input: { readonly setId: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'question_set:write')
  return deps.database.withTenant(actor, async (tx) => {
    const from = await findNewestSet(tx, input.setId)
    if (!from)
      throw new AppError({ code: 'not_found', reason: 'not_found', message: 'This set is not there.' })
    const id = deps.ids.next()
    await tx.questionSets.insert({
      organisationId: actor.organisationId,
      id,
      basedOn: { setId: from.id, version: from.version },
      content: { ...from, id: ownSetId(id), version: '1', title: `${from.title} (our own)` },
      changedByName: actor.name,
      changedAt: deps.clock.now().toISOString(),
      retiredAt: null,
      version: 1,
    })
    tx.audit.record(actor, {
      action: 'question_set.copied',
      subjectType: 'question_set',
      subjectId: id,
      data: { from: from.id, version: from.version },
    })
    return { id }
  })
}

/** A set as its authors see it: what is in it, what bars publishing it, what changed since it was published. */
export async function getOwnSet(
  deps: Deps,
  actor: MemberActor,
  { id }: { readonly id: string },
): Promise<OwnSetEditor> {
  authorise(actor, 'assessment:read')
  return deps.database.withTenant(actor, async (tx) => {
    const own = ownedBy(actor, await tx.questionSets.find(id))
    const versions = await tx.questionSets.versionsOf(id)
    const [newest] = versions
    const based = await findNewestSet(tx, own.basedOn.setId)
    const difference = newest && compareVersions(newest.content, own.content)
    return {
      id,
      version: own.version,
      set: questionSetSchema.parse(own.content),
      basedOn: { title: based?.title ?? own.basedOn.setId, version: own.basedOn.version },
      changedAt: own.changedAt,
      changedBy: own.changedByName,
      retired: own.retiredAt !== null,
      review: reviewQuestionSet(own.content),
      changed: newest === undefined || isChanged(own.content, newest),
      difference: difference
        ? {
            added: difference.added.map(({ text }) => text),
            removed: difference.removed.map(({ text }) => text),
            changed: difference.changed.map(({ after }) => after.text),
          }
        : null,
      versions: versions.map(({ number, sha256, publishedByName, publishedAt, content }) => ({
        ...{ number, sha256, publishedAt },
        publishedBy: publishedByName,
        questions: questionsOf(content).length,
      })),
    }
  })
}

/** Changes what is being worked on; nothing that was published or sent changes with it. */
export async function editOwnSet(
  deps: Deps,
  actor: MemberActor,
  input: Named & { readonly edit: QuestionSetEdit },
): Promise<{ readonly id: string }> {
  authorise(actor, 'question_set:write')
  const { edit } = input
  refusePersonalDetail(
    'question' in edit ? { text: edit.question.text, help: edit.question.help } : wordsIn(edit),
  )
  return change(deps, actor, input, async (own) => {
    const edited = editQuestionSet(own.content, edit)
    if (edited.ok) return { after: { ...own, content: edited.value }, action: 'question_set.edited' }
    const { kind, message, fieldErrors } = edited.error
    throw new AppError({ code: 'invalid', reason: kind, message, fieldErrors })
  })
}

function wordsIn(edit: Exclude<QuestionSetEdit, { readonly question: object }>) {
  const { kind: _, ...rest } = edit
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([field]) => ['title', 'intro', 'purpose'].includes(field))
      .map(([field, text]) => [field, String(text)]),
  )
}

/** Makes what is being worked on the version that is sent from now on. It is never changed again. */
export async function publishOwnSet(
  deps: Deps,
  actor: MemberActor,
  input: Named,
): Promise<{ readonly id: string }> {
  authorise(actor, 'question_set:publish')
  return change(deps, actor, input, async (own, tx) => {
    const [problem] = reviewQuestionSet(own.content).problems
    if (problem)
      throw new AppError({
        code: 'refused',
        reason: problem.kind,
        message: `It cannot be published yet. ${problem.message}`,
      })
    const [newest] = await tx.questionSets.versionsOf(own.id)
    if (newest && !isChanged(own.content, newest))
      throw new AppError({
        code: 'conflict',
        reason: 'nothing_changed',
        message: `Nothing has changed since version ${newest.number} was published.`,
      })
    const number = (newest?.number ?? 0) + 1
    const content = { ...own.content, version: String(number) }
    await tx.questionSets.insertVersion(own.id, {
      number,
      content,
      publishedByName: actor.name,
      publishedAt: deps.clock.now().toISOString(),
    })
    return {
      after: { ...own, content: { ...content, version: String(number + 1) }, retiredAt: null },
      action: 'question_set.published',
    }
  })
}

/** No longer offered when a supplier is asked. What was sent with it stays as it is. Publishing brings it back. */
export async function retireOwnSet(
  deps: Deps,
  actor: MemberActor,
  input: Named,
): Promise<{ readonly id: string }> {
  authorise(actor, 'question_set:publish')
  return change(deps, actor, input, async (own) => ({
    after: { ...own, retiredAt: deps.clock.now().toISOString() },
    action: 'question_set.retired',
  }))
}

async function change(
  deps: Deps,
  actor: MemberActor,
  { id, version }: Named,
  decide: (
    own: OwnSetRecord,
    tx: TenantTransaction,
  ) => Promise<{
    readonly after: OwnSetRecord
    readonly action: 'question_set.edited' | 'question_set.published' | 'question_set.retired'
  }>,
): Promise<{ readonly id: string }> {
  return deps.database.withTenant(actor, async (tx) => {
    const own = ownedBy(actor, await tx.questionSets.find(id))
    if (own.version !== version) throw changedSince()
    const { after, action } = await decide(own, tx)
    const by = { changedByName: actor.name, changedAt: deps.clock.now().toISOString() }
    if (!(await tx.questionSets.update({ ...after, ...by, version: version + 1 }, version)))
      throw changedSince()
    tx.audit.record(actor, {
      action,
      subjectType: 'question_set',
      subjectId: id,
      data: { version: after.content.version },
    })
    return { id }
  })
}

function isChanged(content: QuestionSet, { content: published }: OwnSetVersion): boolean {
  const plain = (set: QuestionSet) => JSON.stringify({ ...set, version: '' })
  return plain(content) !== plain(published)
}
