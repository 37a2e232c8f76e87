import { type PayrollPresets, parsePayrollPresets } from '@daylight/domain/payroll-file'
import { readNewestReference } from './read-newest-reference.ts'

/** The payroll programs that are known by their headings. Throws when the data cannot be read. */
export async function loadPayrollPresets(): Promise<PayrollPresets> {
  const { name, data } = await readNewestReference('payroll-presets')
  const parsed = parsePayrollPresets(data)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`)
  return parsed.value
}
