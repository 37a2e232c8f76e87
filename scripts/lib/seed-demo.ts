import { stat } from 'node:fs/promises'
import { isObject, parseJsonObject } from './read-json.ts'
import { inRepository } from './repository.ts'
import { runCommand } from './run-command.ts'

export type SignIn = {
  readonly organisation: string
  readonly email: string
  readonly password: string
  readonly role: string
}

const SEED = 'prisma/seed/seed-demo.ts'

/**
 * Runs the demo seed, which fills an empty database, leaves a filled one as it is, and prints as its last line
 * `{"signIns":[{organisation,email,password,role}]}`. Undefined when this version has none.
 */
export async function seedDemo(
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<readonly SignIn[] | undefined> {
  const program = inRepository(SEED)
  if ((await stat(program).catch(() => undefined)) === undefined) return undefined
  const result = await runCommand(process.execPath, [program], { env, signal })
  if (result.code !== 0) throw new Error(`The demo data could not be made:\n${result.output.trim()}`)
  return readSignIns(result.output)
}

/** Reads the seed's last line. Throws a sentence when it is not what was agreed. */
export function readSignIns(output: string): readonly SignIn[] {
  const last = output.trim().split('\n').at(-1) ?? ''
  const found = parseJsonObject(last)?.['signIns']
  const list: readonly unknown[] = Array.isArray(found) ? found : []
  const signIns = list.map(readSignIn).filter((signIn) => signIn !== undefined)
  if (signIns.length === 0 || signIns.length !== list.length) {
    throw new Error(`${SEED} did not end with a line of sign-ins but with: ${last.slice(0, 200)}`)
  }
  return signIns
}

function readSignIn(value: unknown): SignIn | undefined {
  if (!isObject(value)) return undefined
  const { organisation, email, password, role } = value
  if (typeof organisation !== 'string' || typeof email !== 'string') return undefined
  if (typeof password !== 'string' || typeof role !== 'string') return undefined
  return { organisation, email, password, role }
}
