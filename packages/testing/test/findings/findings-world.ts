import {
  addEvidence,
  advanceCorrectiveAction,
  createCorrectiveAction,
  getCorrectiveAction,
  raiseFinding,
  verifyCorrectiveAction,
} from '@daylight/application'
import type { FindingDetails } from '@daylight/contracts'
import type { MemberActor, Role } from '@daylight/domain/access'
import { roles } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import type { ActionState } from '@daylight/domain/findings'
import { createMember, createOrganisation, createTestApp, type TestApp } from '../../src/index.ts'

export type Deps = TestApp['deps']

export interface World {
  readonly app: TestApp
  readonly deps: Deps
  readonly member: Readonly<Record<Role, MemberActor>>
  /** A manager besides the member of that role: for verifying what the first did. */
  readonly colleague: MemberActor
  readonly stranger: MemberActor
}

export async function createFindingsWorld(): Promise<World> {
  const app = await createTestApp()
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: 'Northbank Council' })
  const made = await Promise.all(roles.map((role) => createMember({ superuserUrl, organisation, role })))
  const [owner, manager, contributor, reviewer, viewer] = made
  if (!owner || !manager || !contributor || !reviewer || !viewer) throw new Error('A role has no member.')
  const elsewhere = await createOrganisation({ superuserUrl })
  return {
    app,
    deps: app.deps,
    member: { owner, manager, contributor, reviewer, viewer },
    colleague: await createMember({ superuserUrl, organisation, role: 'manager', name: 'Colleague' }),
    stranger: await createMember({ superuserUrl, organisation: elsewhere, role: 'owner' }),
  }
}

export const details: FindingDetails = {
  supplierId: null,
  siteId: null,
  severity: 'major',
  title: 'No rest room for the night team',
  detail: 'The night team sits on the stairs in its breaks.',
  putRight: 'A room with chairs and water, open at night.',
  workersAffected: 12,
  since: null,
}

export function raise(world: World, change: Partial<FindingDetails> = {}) {
  return raiseFinding(world.deps, world.member.owner, { details: { ...details, ...change } })
}

export async function agree(
  world: World,
  findingId?: string,
  ownerId = world.member.contributor.membershipId,
) {
  return createCorrectiveAction(world.deps, world.member.owner, {
    findingId: findingId ?? (await raise(world)).id,
    title: 'Open the room beside the kitchen at night',
    ownerId,
    dueOn: '2099-12-31',
  })
}

export async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
}

export function attach(
  world: World,
  action: { readonly id: string; readonly findingId: string },
  options: {
    readonly by?: MemberActor
    readonly fileName?: string
    readonly content?: readonly (string | Uint8Array)[]
  } = {},
) {
  const {
    by = world.member.contributor,
    fileName = 'rota.csv',
    content = ['day,room open\nMonday,yes\n'],
  } = options
  const upload = { actionId: action.id, findingId: action.findingId, fileName, expiresOn: null }
  return addEvidence(world.deps, by, { ...upload, grade: 'documented' }, chunks(...content))
}

/** An action in the state asked for, worked on by the contributor, decided by the colleague. */
export async function actionIn(
  world: World,
  state: ActionState,
  options: { readonly evidence?: boolean } = {},
) {
  const { deps, member, colleague } = world
  const action = await agree(world)
  const { id, findingId } = action
  if (options.evidence ?? true) await attach(world, action)
  const work = async (event: 'start' | 'submit' | 'cancel') =>
    advanceCorrectiveAction(deps, member.contributor, {
      id,
      version: await versionOf(),
      event,
      reason: 'So agreed.',
    })
  const versionOf = async () => (await getCorrectiveAction(deps, member.owner, { id })).version
  const decide = async (event: 'close' | 'send_back') =>
    verifyCorrectiveAction(deps, colleague, {
      id,
      version: await versionOf(),
      event,
      reason: 'Looked at it.',
    })
  if (state === 'cancelled') await work('cancel')
  else if (state !== 'open') await work('start')
  if (state === 'submitted_for_verification' || state === 'closed' || state === 'sent_back')
    await work('submit')
  if (state === 'closed') await decide('close')
  if (state === 'sent_back') await decide('send_back')
  return { id, findingId, version: await versionOf() }
}

/** The reason of a refusal, or "OK". Anything else that is thrown stays thrown. */
export async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'OK',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}
