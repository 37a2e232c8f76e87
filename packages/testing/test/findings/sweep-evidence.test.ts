import { sweepEvidence } from '@daylight/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agree, attach, chunks, createFindingsWorld, type World } from './findings-world.ts'

let world: World
beforeAll(async () => {
  world = await createFindingsWorld()
})
afterAll(() => world.app.close())

async function storedKeys(): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const key of world.deps.storage.list('')) keys.push(key)
  return keys.sort()
}

it('clears away what a crash left before its record, and nothing that is recorded or still arriving', async () => {
  const { storage, clock } = world.deps
  const { organisationId } = world.member.owner
  const evidence = await attach(world, await agree(world), { by: world.member.contributor })
  const orphan = `evidence/${organisationId}/${'a'.repeat(64)}`
  const half = `incoming/${organisationId}/half`
  for (const key of [orphan, half]) await storage.put(key, chunks('left behind'), { maxBytes: 100 })

  // Within the hour anything may still be recorded.
  expect(await sweepEvidence(world.deps)).toBe(0)
  expect(await storedKeys()).toEqual([evidence.storageKey, orphan, half].sort())

  const later = { ...world.deps, clock: { ...clock, now: () => new Date(clock.now().getTime() + 7_200_000) } }
  expect(await sweepEvidence(later)).toBe(2)
  expect(await storedKeys()).toEqual([evidence.storageKey])
})
