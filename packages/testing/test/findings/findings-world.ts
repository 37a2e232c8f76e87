import {
  acceptRemainingRisk,
  addEvidence,
  advanceCorrectiveAction,
  createCorrectiveAction,
  getCorrectiveAction,
  raiseFinding,
  verifyCorrectiveAction,
} from '@daylight/application'
import type { FindingDetails, VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import type { MemberActor, Role } from '@daylight/domain/access'
import { roles } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import type { ActionState } from '@daylight/domain/remediation'
import { Client } from 'pg'
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
  area: 'conditions',
  severity: 'major',
  grade: 'documented',
  ruleId: null,
  ruleText: '',
  ruleSource: '',
  title: 'No rest room for the night team',
  detail: 'The night team sits on the stairs in its breaks.',
  putRight: 'A room with chairs and water, open at night.',
  workersAffected: 12,
  since: null,
}

export function raise(world: World, change: Partial<FindingDetails> = {}) {
  return raiseFinding(world.deps, world.member.owner, { worried: false, details: { ...details, ...change } })
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
  const versionOf = async () => (await getCorrectiveAction(deps, member.owner, { id })).version
  const work = async (event: (typeof WORK_EVENTS)[number]) => {
    const version = await versionOf()
    return advanceCorrectiveAction(deps, member.contributor, { id, version, event, reason: 'So agreed.' })
  }
  const decide = async (event: (typeof VERIFY_EVENTS)[number]) => {
    const version = await versionOf()
    return verifyCorrectiveAction(deps, colleague, { id, version, event, reason: 'Looked at it.' })
  }
  if (state === 'agreed') await work('agree')
  if (state === 'disputed') await work('dispute')
  if (state === 'cancelled' || state === 'reopened') await work('cancel')
  if (state === 'reopened') await work('reopen')
  if (state === 'risk_accepted') {
    const version = await versionOf()
    await acceptRemainingRisk(deps, colleague, { id, version, reason: 'So agreed.', until: '2099-06-30' })
  }
  const worked = ['in_progress', 'submitted_for_verification', 'sent_back', 'verified', 'effective']
  if (worked.includes(state)) await work('start')
  if (worked.indexOf(state) > 0) await work('submit')
  if (state === 'sent_back') await decide('send_back')
  if (state === 'verified' || state === 'effective') await decide('verify')
  if (state === 'effective') await letItHaveWorked(world, id)
  return { id, findingId, version: await versionOf() }
}

/** The quarter after the verification has passed, and a later record was added in it. */
async function letItHaveWorked(world: World, id: string): Promise<void> {
  const { deps, member, colleague } = world
  await inDatabase(
    world,
    'UPDATE corrective_action SET effect_due_on = verified_at::date::text WHERE id = $1',
    [id],
  )
  const { findingId, version } = await getCorrectiveAction(deps, member.owner, { id })
  await attach(world, { id, findingId }, { fileName: 'later-rota.csv', content: ['day,open\nTuesday,yes\n'] })
  await verifyCorrectiveAction(deps, colleague, { id, version, event: 'confirm_effective', reason: null })
}

/** As the superuser: what no use case could do. */
export async function inDatabase(world: World, sql: string, values: readonly unknown[]) {
  const client = new Client({ connectionString: world.app.urls.superuserUrl })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The reason of a refusal, or "OK". Anything else that is thrown stays thrown. */
export async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'OK',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}
