import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseJsonObject } from './read-json.ts'

const NAMES = ['master', 'session', 'superuserPassword', 'ownerPassword', 'appPassword'] as const
export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>

const SHORTEST = 32

/**
 * The data folder's own secrets, made at random the first time and readable by this user only. They belong to the data:
 * another data folder has others, and losing the file makes encrypted data unreadable.
 */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const file = path.join(dataFolder, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const known = text === undefined ? {} : parseJsonObject(text)
  if (known === undefined)
    throw new Error(`${file} is damaged; restore it from your backup (it is not made anew).`)
  const read = (name: string): string => {
    const value = known[name]
    return typeof value === 'string' && value.length >= SHORTEST ? value : randomBytes(32).toString('hex')
  }
  const secrets: Secrets = {
    master: read('master'),
    session: read('session'),
    superuserPassword: read('superuserPassword'),
    ownerPassword: read('ownerPassword'),
    appPassword: read('appPassword'),
  }
  if (NAMES.some((name) => known[name] !== secrets[name])) {
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  await chmod(file, 0o600)
  return secrets
}

/** A secret that the operator sets, or the data folder's own. Refuses one that can be guessed. */
export function chooseSecret(name: string, given: string | undefined, own: string): string {
  if (given === undefined || given === '') return own
  if (given.length < SHORTEST || new Set(given).size < 10) {
    throw new Error(`${name} can be guessed: set at least ${SHORTEST} random characters, or leave it out.`)
  }
  return given
}
