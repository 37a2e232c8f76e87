'use client'

import {
  applyChosenElements,
  askAboutElements,
  choosePayrollColumns,
  type PayrollMapping,
  parsePayrollPresets,
  type UnknownElement,
} from '@daylight/domain/payroll-file'
import { Notice, Panel, Stack } from '@daylight/ui'
import { useMemo } from 'react'
import type { FormState } from '../forms/form-state.ts'
import { PayrollMappingForm } from '../pay/payroll-mapping-form.tsx'
import { type MappingReading, readMappingForm } from './read-mapping-form.ts'

interface MappingStepProps {
  readonly headings: readonly string[]
  readonly notes: readonly string[]
  /** Elements of pay that are asked about. */
  readonly unknownElements: readonly UnknownElement[]
  /** Payroll programs that are known by their headings, as reference data. */
  readonly presets: unknown
  readonly onCheck: (mapping: PayrollMapping) => void
}

/** The same form as in an organisation; it is read here and goes nowhere. */
export function MappingStep({ headings, notes, unknownElements, presets, onCheck }: MappingStepProps) {
  const chosen = useMemo(() => {
    const known = parsePayrollPresets(presets)
    return choosePayrollColumns(headings, null, known.ok ? known.value : undefined)
  }, [headings, presets])
  const submit = async (_: FormState, form: FormData): Promise<FormState> => {
    const reading = readMapping(form, headings, unknownElements)
    if (reading.ok) {
      onCheck(reading.mapping)
      return { fieldErrors: {}, values: {} }
    }
    const values: Record<string, string[]> = {}
    for (const [name, value] of form) if (typeof value === 'string') values[name] = [value]
    return {
      message: 'Some of it needs a correction.',
      fieldErrors: reading.fieldErrors,
      values,
      attempt: Date.now(),
    }
  }
  return (
    <Panel title="2. Which column is which?">
      <Stack>
        {notes.length > 0 ? <Notice title="About this file.">{notes.join(' ')}</Notice> : null}
        <PayrollMappingForm
          action={submit}
          mapping={{
            id: '',
            version: 0,
            status: 'uploaded',
            supplierName: null,
            siteName: null,
            headings: [...headings],
            headingNotes: [],
            ...chosen,
            elements: askAboutElements(unknownElements),
            fileWide: { workplace: null, periodStart: null, periodEnd: null, dateOrder: 'day_first' },
            remembered: false,
            beside: { timesheet: false, payments: false },
          }}
        />
      </Stack>
    </Panel>
  )
}

function readMapping(
  form: FormData,
  headings: readonly string[],
  unknown: readonly UnknownElement[],
): MappingReading {
  const reading = readMappingForm(form)
  if (!reading.ok) return reading
  const applied = applyChosenElements({ headings, mapping: reading.mapping, unknown })
  if (applied.ok) return { ok: true, mapping: applied.value.mapping }
  const { sentences } = applied.error
  return {
    ok: false,
    fieldErrors: Object.fromEntries([...sentences].map(([key, said]) => [`elements.${key}`, said])),
  }
}
