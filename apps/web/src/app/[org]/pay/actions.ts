'use server'

import type { BesideKind } from '@daylight/contracts'
import { payrollColumns } from '@daylight/domain/payroll-file'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { readElements } from '@/features/pay/read-elements.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface PayCheckForm {
  readonly org: string
  readonly id: string
}

export async function startPayCheckAction(
  { org, id, version }: PayCheckForm & { readonly version: number },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  const workplace = readText(form, 'workplace')
  const dateOrder = readText(form, 'dateOrder')
  try {
    await api.pay.start({
      id,
      version,
      mapping: {
        columns: Object.fromEntries(
          payrollColumns.map(({ name }) => [name, readText(form, `columns.${name}`)]),
        ),
        elements: readElements(form),
        workplace: workplace === 'london' || workplace === 'uk' ? workplace : null,
        periodStart: readDate(form, 'periodStart'),
        periodEnd: readDate(form, 'periodEnd'),
        dateOrder: dateOrder === 'month_first' ? 'month_first' : 'day_first',
      },
    })
  } catch (error) {
    const state = await toFormState(error, form)
    return {
      ...state,
      fieldErrors: Object.fromEntries(
        Object.entries(state.fieldErrors).map(([field, text]) => [field.replace(/^mapping\./, ''), text]),
      ),
    }
  }
  redirect(`/${segment}/pay/${id}`)
}

export async function removeBesideAction(
  { org, id, kind }: PayCheckForm & { readonly kind: BesideKind },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.pay.removeBeside({ id, kind })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/pay/${id}/mapping`)
}

export async function cancelPayCheckAction(
  { org, id }: PayCheckForm,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.pay.cancel({ id })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/pay`)
}
