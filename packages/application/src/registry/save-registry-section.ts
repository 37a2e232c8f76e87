import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import { type RegistryAnswers, tellSections } from '@daylight/domain/registry'
import { changedSince } from '../access/changed-since.ts'
import { refusePersonalDetail } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import { loadRegistryPack, mergeAnswers } from './load-registry-pack.ts'

export interface SaveRegistrySectionInput {
  readonly id: string
  readonly section: number
  readonly version: number
  readonly answers: RegistryAnswers
}

/** Names and addresses that the registry asks for and publishes. */
const ASKED_FOR = new Set(['approverFirstName', 'approverLastName', 'approverJobTitle', 'email', 'url'])

/**
 * Saves the answers of one section as they are: what the registry would refuse is told, not lost. Personal details of
 * others are refused, because the registry publishes every word.
 */
export async function saveRegistrySection(
  deps: Deps,
  actor: MemberActor,
  input: SaveRegistrySectionInput,
): Promise<{ readonly version: number; readonly complete: boolean }> {
  authorise(actor, 'statement:write')
  refusePersonalDetail(
    Object.fromEntries(
      Object.entries(input.answers)
        .filter(([id]) => !ASKED_FOR.has(id))
        .map(([id, texts]) => [id, texts.join('\n')]),
    ),
  )
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const { check, pack, rules, suggestions } = await loadRegistryPack(tx, actor, { id: input.id, today })
    const questions = rules.questions.filter(({ section }) => section === input.section)
    if (questions.length === 0) throw notFound()
    if ((pack?.version ?? 0) !== input.version) throw changedSince()
    const saved = {
      ...pack?.answers,
      ...Object.fromEntries(questions.map(({ id }) => [id, input.answers[id] ?? []])),
    }
    const version = input.version + 1
    const done = await tx.registry.savePack(
      {
        organisationId: actor.organisationId,
        statementId: input.id,
        rulesVersion: rules.version,
        answers: saved,
        updatedById: actor.userId,
        updatedAt: deps.clock.now().toISOString(),
        version,
      },
      input.version,
    )
    if (!done) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.registry_answers_saved',
      subjectType: 'statement',
      subjectId: input.id,
      data: { section: input.section, version },
    })
    const progress = tellSections(mergeAnswers(saved, suggestions), check)
    const section = progress.sections.find(({ number }) => number === input.section)
    return { version, complete: section?.state === 'complete' }
  })
}
