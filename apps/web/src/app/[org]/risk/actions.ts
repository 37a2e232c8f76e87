'use server'

import { PLAN_ACTIVITIES, type PlanActivity } from '@daylight/domain/risk'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

export async function setHoursAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(Promise.resolve({ org }))
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
