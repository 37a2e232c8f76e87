import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import { readSignalRules, type SignalRules } from '@daylight/domain/signals'
import { inRepository } from '../lib/repository.ts'

async function readNewest(kind: 'pay-rates' | 'signals'): Promise<unknown> {
  const folder = inRepository(`prisma/reference/${kind}`)
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(await readFile(path.join(folder, newest ?? ''), 'utf8'))
}

export async function readRates(): Promise<PayRates> {
  const parsed = parsePayRates(await readNewest('pay-rates'))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

export async function readSignals(): Promise<SignalRules> {
  return readSignalRules(await readNewest('signals'))
}
