import { readdir, readFile } from 'node:fs/promises'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'

const folder = new URL('../../../prisma/reference/pay-rates/', import.meta.url)

/** The newest version of the pay rates that comes with Daylight. Throws when there is none that can be read. */
export async function loadPayRates(): Promise<PayRates> {
  const newest = (await readdir(folder))
    .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`No pay rates are in ${folder.pathname}.`)
  const data: unknown = JSON.parse(await readFile(new URL(newest, folder), 'utf8'))
  const parsed = parsePayRates(data)
  if (!parsed.ok) throw new Error(`${newest}: ${parsed.error.message}`)
  return parsed.value
}
