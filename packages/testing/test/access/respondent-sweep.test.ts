import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRespondent } from '../../src/sweeps/inputs/respondents.ts'
import { callByPath, isForRespondents, listProcedures } from '../../src/sweeps/list-procedures.ts'
import { procedureInputs } from '../../src/sweeps/procedure-inputs.ts'
import { asPerson, createSweepWorld, type SweepWorld } from '../../src/sweeps/sweep-world.ts'

const procedures = listProcedures()
const forRespondents = procedures.filter(({ access }) => isForRespondents(access))
const forOthers = procedures.filter(({ access }) => !isForRespondents(access) && access !== 'public')

let world: SweepWorld
beforeAll(async () => {
  world = await createSweepWorld()
}, 60_000)
afterAll(() => world.app.close())

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => (error instanceof TRPCError ? error.code : Promise.reject(error)),
  )
const buildInput = async (path: string) => procedureInputs[path]!(world)

describe('the holder of a respondent’s link', () => {
  it('is refused by every procedure that is for members, people or the administrator', async () => {
    const respondent = await makeRespondent(world)
    const caller = world.callAs({ person: null, member: null, respondent })
    // Without an input: whoever is refused is refused before it is looked at.
    const codes = await Promise.all(forOthers.map(({ path }) => codeOf(callByPath(caller, path, undefined))))
    expect(forOthers.length).toBeGreaterThan(80)
    expect(forOthers.filter((_, index) => codes[index] !== 'UNAUTHORIZED')).toEqual([])
  })

  it.each(forRespondents)('$path is closed to whoever holds no link, members too', async ({ path }) => {
    const input = await buildInput(path)
    const owner = world.owner()
    for (const who of [
      { person: null, member: null },
      { person: asPerson(owner, true), member: owner },
    ]) {
      expect(await codeOf(callByPath(world.callAs(who), path, input))).toBe('UNAUTHORIZED')
    }
  })

  it.each(forRespondents.filter(({ access }) => access !== 'respondent'))(
    '$path does not exist for a link of another purpose',
    async ({ path, access }) => {
      const purpose = access === 'respondent:plan' ? 'assessment' : 'plan'
      const respondent = { ...(await makeRespondent(world)), purpose } as const
      const caller = world.callAs({ person: null, member: null, respondent })
      expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toBe('NOT_FOUND')
    },
  )
})
