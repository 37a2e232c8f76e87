'use server'

import { PLAN_ACTIVITIES, type PlanActivity } from '@daylight/domain/risk'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

export async function setHoursAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  const hours = (activity: PlanActivity) => readText(form, activity).trim()
  try {
    const [say_what, desk_check, questions, payroll, visit] = PLAN_ACTIVITIES
    await api.risk.setHours({
      hours: {
        say_what: hours(say_what),
        desk_check: hours(desk_check),
        questions: hours(questions),
        payroll: hours(payroll),
        visit: hours(visit),
      },
      hoursPerDay: readText(form, 'hoursPerDay').trim(),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/risk/plan`)
}

export async function askManyAction(
  org: string,
  setId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let outcome: Readonly<Record<string, string>>
  try {
    const asked = await api.risk.askMany({
      setId,
      dueOn: readDate(form, 'dueOn'),
      supplierIds: form.getAll('supplierIds').map(String),
    })
    outcome = Object.fromEntries(Object.entries(asked).map(([name, count]) => [name, String(count)]))
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/risk/ask?${new URLSearchParams({ set: setId, ...outcome })}`)
}
