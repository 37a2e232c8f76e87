import { createMailer } from '@daylight/adapters'
import {
  createCorrectiveAction,
  createSupplier,
  type EmailDeps,
  getPlanOfSupplier,
  sendEmail,
  sendPlanCopies,
  signPlan,
} from '@daylight/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { supplierDetails } from '../../src/sweeps/inputs/suppliers.ts'
import { readDocument } from '../documents/read-document.ts'
import { createFindingsWorld, inDatabase, raise, type World } from '../findings/findings-world.ts'
import { type MailServer, startMailServer } from '../reminders/start-mail-server.ts'

let world: World
let mail: MailServer
beforeAll(async () => {
  world = await createFindingsWorld()
  mail = await startMailServer()
}, 60_000)
afterAll(async () => {
  await mail.stop()
  await world.app.close()
})

const owner = () => world.member.owner

async function makeSigned(name: string) {
  const details = { ...supplierDetails(), name }
  const { id: supplierId } = await createSupplier(world.deps, owner(), { details, evenIfDuplicate: false })
  const finding = await raise(world, { supplierId })
  await createCorrectiveAction(world.deps, owner(), {
    findingId: finding.id,
    title: 'Open a room at night',
    ownerId: 'supplier',
    dueOn: '2099-12-31',
  })
  const { sha256 } = await getPlanOfSupplier(world.deps, owner(), { supplierId })
  const { id: agreementId } = await signPlan(world.deps, owner(), {
    supplierId,
    sha256,
    supplierName: 'Jo Lee',
    supplierRole: 'Director',
    buyerRole: 'Auditor',
  })
  return { supplierId, agreementId }
}

async function sendWaiting(): Promise<void> {
  const deps: EmailDeps = {
    ...world.deps,
    mail: {
      baseUrl: 'https://daylight.example.org',
      mailer: createMailer({ smtpUrl: mail.url, from: 'no-reply@daylight.example.org' }),
    },
  }
  const jobs = await inDatabase(
    world,
    `SELECT data FROM pgboss.job WHERE name = 'send-email' AND data->>'template' = 'plan_copy' ORDER BY created_on, id`,
    [],
  )
  for (const { data } of jobs) await sendEmail(deps, data)
}

it('goes as one PDF to each of the two who signed it, once, and says to whom it went', async () => {
  const { supplierId, agreementId } = await makeSigned('Sparkle')
  const { sentTo } = await sendPlanCopies(world.deps, owner(), {
    supplierId,
    agreementId,
    email: 'jo@sparkle.example',
  })
  await sendWaiting()
  await sendWaiting()
  expect(mail.received.map(({ to }) => to).sort()).toEqual([...sentTo].sort())
  expect(sentTo[0]).toBe('jo@sparkle.example')
  const theirs = mail.received.find(({ to }) => to === 'jo@sparkle.example')
  const ours = mail.received.find((one) => one !== theirs)
  expect(theirs?.subject).toBe('The plan agreed between Northbank Council and Sparkle')
  // The supplier is led nowhere: its own link is sent apart.
  expect(theirs?.text).not.toContain('https://daylight.example.org')
  expect(ours?.text).toContain('https://daylight.example.org')
  for (const { text } of mail.received) {
    expect(text).toMatch(/filename="?action-plan-sparkle-[\d-]+\.pdf/)
    const pdf =
      /Content-Type: application\/pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(text)?.[1] ?? ''
    const said = await readDocument(Buffer.from(pdf, 'base64'), 'pdf')
    expect(said).toContain('Open a room at night')
    expect(said).toContain('Jo Lee')
  }
  const { copies } = await getPlanOfSupplier(world.deps, owner(), { supplierId })
  expect(copies.map(({ email }) => email).sort()).toEqual([...sentTo].sort())
  expect(copies.every(({ sentAt }) => sentAt !== null)).toBe(true)
})

it('is sent by those who may write, of that supplier’s agreement only', async () => {
  const first = await makeSigned('Gleam')
  const second = await makeSigned('Shine')
  const email = 'jo@gleam.example'
  await expect(sendPlanCopies(world.deps, world.member.viewer, { ...first, email })).rejects.toMatchObject({
    reason: 'role_may_not',
  })
  for (const [actor, input] of [
    [owner(), { supplierId: first.supplierId, agreementId: second.agreementId, email }],
    [world.stranger, { ...first, email }],
  ] as const) {
    await expect(sendPlanCopies(world.deps, actor, input)).rejects.toMatchObject({ reason: 'not_found' })
  }
})
