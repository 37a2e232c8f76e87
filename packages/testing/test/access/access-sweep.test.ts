import { type Permission, permissions, roleMay, roles } from '@daylight/domain/access'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callByPath, listProcedures } from '../../src/sweeps/list-procedures.ts'
import { procedureInputs } from '../../src/sweeps/procedure-inputs.ts'
import { asPerson, createSweepWorld, MARK, type SweepWorld } from '../../src/sweeps/sweep-world.ts'

const procedures = listProcedures()
const memberProcedures = procedures.filter(({ access }) => Object.hasOwn(permissions, access))

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
    it('is closed to somebody signed out', async () => {
      const caller = world.callAs({ person: null, member: null })
      expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toMatch(/^UNAUTHORIZED/)
    })

    it('answers another organisation’s member at this address like an address that does not exist', async () => {
      const caller = world.callAs({ person: asPerson(world.stranger), member: null })
      expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toBe(
        'NOT_FOUND: This does not exist, or you do not have access to it.',
      )
    })

    it('answers another organisation’s ids like ids that nobody has, and shows not a byte', async () => {
      const caller = world.callAs({ person: asPerson(world.stranger), member: world.stranger })
      // What the stranger types is theirs; what the other organisation stored must not come back.
      const input = withOtherWords(await buildInput(path))
      const shown: unknown[] = []
      const keep = (call: Promise<unknown>) =>
        codeOf(
          call.then((value) => {
            shown.push(value)
            return value
          }),
        )
      const ours = await keep(callByPath(caller, path, input))
      const nobodys = await keep(callByPath(caller, path, withUnknownIds(input)))
      if (JSON.stringify(input) !== JSON.stringify(withUnknownIds(input))) expect(ours).toBe(nobodys)
      expect(JSON.stringify(shown)).not.toContain(MARK)
    })

    it('holds to the table of roles', async () => {
      for (const role of [...roles].reverse()) {
        const member = world.members.get(role)!
        const caller = world.callAs({ person: asPerson(member), member })
        const code = await codeOf(callByPath(caller, path, await buildInput(path)))
        const may = Object.hasOwn(permissions, access) && roleMay(role, access as Permission)
        expect({ role, code: may ? (code.startsWith('FORBIDDEN') ? code : 'let in') : code }).toEqual({
          role,
          code: may
            ? 'let in'
            : 'FORBIDDEN: Your role does not allow this. Ask an owner or a manager of your organisation.',
        })
      }
    })

    it('works for a role that may, with the registered input', async () => {
      const role = roles.find((candidate) => roleMay(candidate, access as Permission))!
      const member = world.members.get(role)!
      const caller = world.callAs({ person: asPerson(member), member })
      expect(await codeOf(callByPath(caller, path, await buildInput(path)))).toBe('OK')
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
