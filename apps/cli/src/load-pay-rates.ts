import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import { readNewestReference } from './read-newest-reference.ts'

/** The newest version of the pay rates that comes with Daylight. Throws when there is none that can be read. */
export async function loadPayRates(): Promise<PayRates> {
  const { name, data } = await readNewestReference('pay-rates')
  const parsed = parsePayRates(data)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`)
  return parsed.value
}
