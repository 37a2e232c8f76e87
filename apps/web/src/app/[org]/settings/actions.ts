'use server'

import { organisationFactsSchema } from '@daylight/contracts'
import { isRole, type Role } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { TRPCError } from '@trpc/server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

export async function updateOrganisationAction(
  org: string,
  version: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    const details = organisationFactsSchema.safeParse({
      name: readText(form, 'name'),
      kind: readText(form, 'kind'),
      legalForm: readText(form, 'legalForm'),
      companyNumber: readText(form, 'companyNumber'),
      turnoverBand: readText(form, 'turnoverBand'),
      yearEnd: readYearEnd(form),
      website: readText(form, 'website'),
    })
    if (!details.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: details.error })
    await api.organisations.update({ version, details: details.data })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/settings?saved=1`)
}

function readYearEnd(form: FormData): string {
  const [day, month] = [readText(form, 'yearEnd-day').trim(), readText(form, 'yearEnd-month')]
  if (day === '' && month === '') return ''
  return `${month}-${day.padStart(2, '0')}`
}

export async function inviteMemberAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.organisations.members.invite({ email: readText(form, 'email'), role: readRole(form) })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/settings/members?invited=1`)
}

export async function revokeInvitationAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.organisations.members.revokeInvitation({ invitationId: readText(form, 'invitationId') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/settings/members?withdrawn=1`)
}

export async function changeRoleAction(
  org: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.organisations.members.changeRole({ membershipId, role: readRole(form) })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/settings/members?changed=1`)
}

export async function removeMemberAction(
  org: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.organisations.members.remove({ membershipId })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/settings/members?removed=1`)
}

export async function leaveAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api } = await getOrganisation({ org })
  try {
    await api.organisations.members.leave()
  } catch (error) {
    return toFormState(error, form)
  }
  redirect('/organisations?all=1')
}

function readRole(form: FormData): Role {
  const role = readText(form, 'role')
  if (isRole(role)) return role
  const message = 'Choose a role.'
  throw new AppError({ code: 'invalid', reason: 'role', message, fieldErrors: { role: message } })
}
