import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import { inRepository } from '../lib/repository.ts'

export async function readRates(): Promise<PayRates> {
  const folder = inRepository('prisma/reference/pay-rates')
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const parsed = parsePayRates(JSON.parse(await readFile(path.join(folder, newest ?? ''), 'utf8')))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}
