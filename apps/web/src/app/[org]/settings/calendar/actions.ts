'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { emptyFormState, type FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { env } from '@/server/env.ts'
import { toFormState } from '@/server/form-state.ts'

/** What the form shows: the new address, this once. */
export interface CalendarState extends FormState {
  readonly address?: string
}

export async function makeCalendarAction(
  org: string,
  _: CalendarState,
  form: FormData,
): Promise<CalendarState> {
  const { api } = await getOrganisation({ org })
  try {
    const { token } = await api.calendar.make()
    revalidatePath(`/${org}/settings/calendar`)
    return {
      ...emptyFormState,
      address: `${env().DAYLIGHT_URL.replace(/\/$/, '')}/calendar/${token}.ics`,
    }
  } catch (error) {
    return toFormState(error, form)
  }
}

export async function revokeCalendarAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api } = await getOrganisation({ org })
  try {
    await api.calendar.revoke()
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${org}/settings/calendar?revoked=1`)
}
