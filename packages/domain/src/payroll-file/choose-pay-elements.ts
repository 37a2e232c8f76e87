import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import type { PayrollMapping } from './guess-payroll-mapping.ts'
import { normaliseHeader } from './normalise-header.ts'
import { type ChosenElements, elementOf, type PayElementKind } from './pay-elements.ts'
import type { PayrollColumnName } from './payroll-columns.ts'
import type { UnknownElement } from './pivot-long-payroll.ts'

/** One element of pay that a person is asked about. */
export interface ElementQuestion {
  /** The name under which the answer is kept. */
  key: string
  /** As the file writes it. */
  name: string
  /** What was chosen the last time. */
  chosen: PayElementKind | null
}

/** What is to be asked about a payroll with a row for each element of pay, with the answers of the last time. */
export function askAboutElements(
  unknown: readonly UnknownElement[],
  remembered: ChosenElements = {},
): ElementQuestion[] {
  return unknown.map(({ name }) => {
    const key = normaliseHeader(name)
    return { key, name, chosen: (Object.hasOwn(remembered, key) ? remembered[key] : undefined) ?? null }
  })
}

/**
 * Brings the answers into the mapping: only those that were asked, and the columns that they fill, by the template's
 * own names as the reader writes them. Err: the elements without an answer, each with its sentence by its key.
 */
export function applyChosenElements(options: {
  readonly headings: readonly string[]
  readonly mapping: PayrollMapping
  readonly unknown: readonly UnknownElement[]
}): Result<
  { readonly headings: readonly string[]; readonly mapping: PayrollMapping },
  DomainError<'element_unknown'> & { readonly sentences: ReadonlyMap<string, string> }
> {
  const { headings, mapping, unknown } = options
  if (unknown.length === 0) {
    const { elements: _, ...wide } = mapping
    return ok({ headings, mapping: wide })
  }
  const elements: Record<string, PayElementKind> = {}
  const columns: { [Name in PayrollColumnName]?: string } = { ...mapping.columns }
  const known = new Set(headings.map(normaliseHeader))
  const added: string[] = []
  const unsaid = new Map<string, string>()
  for (const { name } of unknown) {
    const key = normaliseHeader(name)
    const kind = mapping.elements?.[key]
    if (kind === undefined) {
      unsaid.set(key, `Say what “${name}” is, or that it is not pay.`)
      continue
    }
    elements[key] = kind
    const { money, hours } = elementOf(kind)
    for (const column of [...money, ...hours]) {
      if (!known.has(normaliseHeader(column))) {
        known.add(normaliseHeader(column))
        added.push(column)
      }
      columns[column] ??= column
    }
  }
  if (unsaid.size > 0)
    return err({ kind: 'element_unknown', message: [...unsaid.values()].join(' '), sentences: unsaid })
  return ok({ headings: [...headings, ...added], mapping: { ...mapping, columns, elements } })
}

/** The mapping as it may be kept: an element that one worker alone has may be named after this worker. */
export function forgetPersonalElements(
  mapping: PayrollMapping,
  unknown: readonly UnknownElement[],
): PayrollMapping {
  const { elements, ...others } = mapping
  if (elements === undefined) return mapping
  const personal = new Set(
    unknown.filter(({ ofOneWorker }) => ofOneWorker).map(({ name }) => normaliseHeader(name)),
  )
  return {
    ...others,
    elements: Object.fromEntries(Object.entries(elements).filter(([key]) => !personal.has(key))),
  }
}
