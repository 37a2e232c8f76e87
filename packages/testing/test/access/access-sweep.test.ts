import { type Permission, permissions, roleMay, roles } from '@daylight/domain/access'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callByPath, listProcedures } from '../../src/sweeps/list-procedures.ts'
import { procedureInputs } from '../../src/sweeps/procedure-inputs.ts'
import { asPerson, createSweepWorld, MARK, type SweepWorld } from '../../src/sweeps/sweep-world.ts'

const procedures = listProcedures()
const memberProcedures = procedures.filter(({ access }) => Object.hasOwn(permissions, access))

const REFUSED_BY_ROLE =
  'FORBIDDEN: Your role does not allow this. Ask an owner or a manager of your organisation.'

let world: SweepWorld
beforeAll(async () => {
  world = await createSweepWorld()
}, 60_000)
afterAll(() => world.app.close())

async function buildInput(path: string): Promise<unknown> {
  const build = procedureInputs[path]
  if (!build) throw new Error(`${path} has no input in packages/testing/src/sweeps.`)
  return build(world)
}

/** Made when it is first asked for. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'OK',
    (error: unknown) =>
      error instanceof TRPCError ? `${error.code}: ${error.message}` : Promise.reject(error),
  )
}

/** The same input with every id replaced by one that nobody has. */
function withUnknownIds(input: unknown): unknown {
  return JSON.parse(
    JSON.stringify(input ?? null).replace(
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      '00000000-0000-7000-8000-00000000abcd',
    ),
  )
}

function withOtherWords(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input ?? null).replaceAll(MARK, 'Beta'))
}

describe('access sweep', () => {
  it('knows an input for every procedure, and no procedure is listed that is gone', () => {
    const known = Object.keys(procedureInputs).sort()
    expect(known).toEqual(procedures.map(({ path }) => path))
  })

  it('sees the procedures', () => {
    expect(memberProcedures.length).toBeGreaterThan(3)
  })

  describe.each(memberProcedures)('$path', ({ path, access }) => {
    // What is refused changes nothing, so one input serves all who are refused, and then the one who is not.
    const input = once(() => buildInput(path))

    it('is closed to somebody signed out', async () => {
      const caller = world.callAs({ person: null, member: null })
      expect(await codeOf(callByPath(caller, path, await input()))).toMatch(/^UNAUTHORIZED/)
    })

    it('answers another organisation’s member at this address like an address that does not exist', async () => {
      const caller = world.callAs({ person: asPerson(world.stranger), member: null })
      expect(await codeOf(callByPath(caller, path, await input()))).toBe(
        'NOT_FOUND: This does not exist, or you do not have access to it.',
      )
    })

    it('answers another organisation’s ids like ids that nobody has, and shows not a byte', async () => {
      const caller = world.callAs({ person: asPerson(world.stranger), member: world.stranger })
      // What the stranger types is theirs; what the other organisation stored must not come back.
      const theirs = withOtherWords(await input())
      const shown: unknown[] = []
      const keep = (call: Promise<unknown>) =>
        codeOf(
          call.then((value) => {
            shown.push(value)
            return value
          }),
        )
      const ours = await keep(callByPath(caller, path, theirs))
      const nobodys = await keep(callByPath(caller, path, withUnknownIds(theirs)))
      if (JSON.stringify(theirs) !== JSON.stringify(withUnknownIds(theirs))) expect(ours).toBe(nobodys)
      expect(JSON.stringify(shown)).not.toContain(MARK)
    })

    it('works for a role that may, with the registered input', async () => {
      const role = roles.find((candidate) => roleMay(candidate, access as Permission))!
      const member = world.members.get(role)!
      const caller = world.callAs({ person: asPerson(member), member })
      expect(await codeOf(callByPath(caller, path, await input()))).toBe('OK')
    })

    // After it worked once the same input may answer that it is done: whoever may is let in all the same.
    it('holds to the table of roles', async () => {
      for (const role of [...roles].reverse()) {
        const member = world.members.get(role)!
        const caller = world.callAs({ person: asPerson(member), member })
        const code = await codeOf(callByPath(caller, path, await input()))
        const may = Object.hasOwn(permissions, access) && roleMay(role, access as Permission)
        expect({ role, code: may ? (code === REFUSED_BY_ROLE ? code : 'let in') : code }).toEqual({
          role,
          code: may ? 'let in' : REFUSED_BY_ROLE,
        })
      }
      // Making the input brings everybody who left back, for what follows.
      if (path === 'organisations.members.leave') await buildInput(path)
    })
  })

  describe.each(
    procedures.filter(({ access }) => access === 'signed_in' || access === 'platform_administrator'),
  )('$path', ({ path, access }) => {
    it('is closed to somebody signed out', async () => {
      const caller = world.callAs({ person: null, member: null })
      expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toMatch(/^UNAUTHORIZED/)
    })

    it.runIf(access === 'platform_administrator')(
      'does not exist for anybody but the administrator',
      async () => {
        const caller = world.callAs({ person: asPerson(world.owner()), member: world.owner() })
        expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toMatch(/^NOT_FOUND/)
      },
    )
  })
})
