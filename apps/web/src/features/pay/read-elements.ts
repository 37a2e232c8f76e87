import { PAY_ELEMENT_KINDS, type PayElementKind } from '@daylight/domain/payroll-file'

const PREFIX = 'elements.'

/** What was chosen for the elements of pay of a payroll with a row for each, by their keys. */
export function readElements(form: FormData): Record<string, PayElementKind> {
  const chosen: Record<string, PayElementKind> = {}
  for (const [name, value] of form) {
    const kind = PAY_ELEMENT_KINDS.find((one) => one === value)
    if (name.startsWith(PREFIX) && kind !== undefined) chosen[name.slice(PREFIX.length)] = kind
  }
  return chosen
}
