import {
  askForSample,
  listPayChecks,
  listPayClaims,
  receivePayClaim,
  recordSample,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPaySummary } from '../../src/factories/sign-pay-summary.ts'
import {
  createPayWorld,
  type PayWorld,
  query,
  read,
  samplePayroll,
  start,
  toCsv,
  upload,
} from './pay-world.ts'

let world: PayWorld
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterAll(() => world.app.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
const receive = (content: string) =>
  receivePayClaim(world.deps, world.owner, { supplierId: world.supplierId, content })
const list = async () =>
  (await listPayClaims(world.deps, world.owner, { supplierId: world.supplierId })).claims
const september = { periodStart: '2026-09-01', periodEnd: '2026-09-30' }

async function checkedSample() {
  const sample = await samplePayroll(30, 0)
  const id = await upload(world, toCsv([sample.headers, ...sample.rows]))
  await start(world, id, sample.headers)
  expect(await read(world, id)).toBe('complete')
  return id
}

describe('a supplier’s signed summary', () => {
  it('is kept as a claim, by either kind of signature', async () => {
    await receive(signPaySummary({ firm: 'By Ed25519' }))
    await receive(signPaySummary({ firm: 'By ECDSA', algorithm: 'ECDSA-P256-SHA256' }))
    expect((await list()).map(({ firm, grade, people }) => [firm, grade, people])).toEqual([
      ['By ECDSA', 'claimed', 61],
      ['By Ed25519', 'claimed', 61],
    ])
  })

  it('is refused when anything in it was altered, when its form is another, and the second time', async () => {
    const whole = signPaySummary()
    expect(await reasonOf(receive(whole.replace('"people":61', '"people":62')))).toBe('altered_summary')
    expect(await reasonOf(receive(whole.replace('"shortfall":null', '"shortfall":"0"')))).toBe(
      'altered_summary',
    )
    const other = JSON.parse(signPaySummary({ firm: 'Another' })).signature
    expect(await reasonOf(receive(JSON.stringify({ ...JSON.parse(whole), signature: other })))).toBe(
      'altered_summary',
    )
    // A field more would be one that nobody signed.
    const more = JSON.parse(whole)
    more.summary.audited = true
    expect(await reasonOf(receive(JSON.stringify(more)))).toBe('not_a_summary')
    expect(await reasonOf(receive('worker_ref,hours'))).toBe('not_a_summary')
    await receive(whole)
    expect(await reasonOf(receive(whole))).toBe('known_summary')
  })

  it('raises no finding, counts in no pay check, and its signed part cannot be changed', async () => {
    const { payChecks } = await listPayChecks(world.deps, world.owner, {
      supplierId: world.supplierId,
      limit: 25,
    })
    expect(payChecks).toEqual([])
    const { superuserUrl, appUrl } = world.app.urls
    expect(await query(superuserUrl, 'SELECT id FROM finding')).toEqual([])
    await expect(query(appUrl, `UPDATE pay_claim SET signed = '{}'`)).rejects.toThrow(/permission denied/)
  })

  it('is sampled only by a check of this supplier and period, made after the buyer asked', async () => {
    const before = await checkedSample()
    const { id } = await receive(signPaySummary(september))
    expect(
      await reasonOf(recordSample(world.deps, world.owner, { id, version: 1, payCheckId: before })),
    ).toBe('not_asked')
    const asked = { id, version: 1, which: 'Lines 1 to 30 of September', due: '2099-01-31' }
    expect(await reasonOf(askForSample(world.deps, world.owner, { ...asked, due: '2020-01-31' }))).toBe(
      'due_passed',
    )
    await askForSample(world.deps, world.owner, asked)
    expect(
      await reasonOf(recordSample(world.deps, world.owner, { id, version: 2, payCheckId: before })),
    ).toBe('not_a_sample')
    const sample = await checkedSample()
    expect(
      await reasonOf(recordSample(world.deps, world.owner, { id, version: 1, payCheckId: sample })),
    ).toBe('changed_since')
    await recordSample(world.deps, world.owner, { id, version: 2, payCheckId: sample })
    expect((await list()).find((claim) => claim.id === id)).toMatchObject({
      grade: 'sampled',
      sample: { which: 'Lines 1 to 30 of September', payCheckId: sample },
    })

    const october = await receive(signPaySummary())
    await askForSample(world.deps, world.owner, { ...asked, id: october.id })
    const wrongMonth = { id: october.id, version: 2, payCheckId: await checkedSample() }
    expect(await reasonOf(recordSample(world.deps, world.owner, wrongMonth))).toBe('not_a_sample')
  })

  it('is for members who may write, and unknown to others', async () => {
    const content = signPaySummary()
    expect(
      await reasonOf(receivePayClaim(world.deps, world.viewer, { supplierId: world.supplierId, content })),
    ).toBe('role_may_not')
    expect(await reasonOf(listPayClaims(world.deps, world.stranger, { supplierId: world.supplierId }))).toBe(
      'not_found',
    )
  })
})
