import { checkOwnPay, showPayHelp } from '@daylight/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPayWorld, dumpDatabase, dumpFolder, type PayWorld } from './pay-world.ts'

let world: PayWorld
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterAll(() => world.app.close())

describe('one person’s own pay', () => {
  it('is answered with the rates in force, and leaves nothing behind', async () => {
    const outcome = await checkOwnPay(world.deps, {
      workType: 'time',
      periodStart: '2026-09-01',
      periodLength: 'monthly',
      age: '34',
      apprentice: 'no',
      zone: 'london',
      hoursPaid: '124',
      pay: '1574.93',
    })
    expect(outcome).toMatchObject({
      kind: 'answer',
      answer: { minimum: { verdict: 'fail', rate: '12.71' }, living: { verdict: 'fail', rate: '14.80' } },
    })
    expect(await dumpDatabase(world.app.urls.superuserUrl)).not.toContain('1574.93')
    expect(await dumpFolder(world.app.storageFolder)).not.toContain('1574.93')
  })

  it('says what is missing, and whom to ask', async () => {
    expect(await checkOwnPay(world.deps, { pay: 'a lot' })).toMatchObject({
      kind: 'problems',
      problems: { pay: 'not_money', age: 'missing' },
    })
    const { contacts } = await showPayHelp(world.deps)
    expect(contacts.map(({ id, phone }) => [id, phone])).toEqual([
      ['acas', '0300 123 1100'],
      ['fair_work_agency', null],
    ])
  })
})
