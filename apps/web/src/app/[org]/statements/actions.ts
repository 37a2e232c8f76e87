'use server'

import type { StatementFormat } from '@daylight/contracts'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

export interface StatementPlace {
  readonly org: string
  readonly id: string
}

const readVersion = (form: FormData, name = 'version') => Number(readText(form, name))

export async function startStatementAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    const started = await api.statements.start({
      periodStart: readDate(form, 'periodStart'),
      periodEnd: readDate(form, 'periodEnd'),
      legalForm: readText(form, 'legalForm'),
    })
    id = started.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}`)
}

export async function saveFactsAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.saveFacts({
      id,
      factsVersion: readVersion(form, 'factsVersion'),
      details: {
        organisationName: readText(form, 'organisationName'),
        companyNumber: readText(form, 'companyNumber'),
        periodStart: readDate(form, 'periodStart'),
        periodEnd: readDate(form, 'periodEnd'),
        legalForm: readText(form, 'legalForm'),
        turnoverBand: readText(form, 'turnoverBand'),
        carriesOnBusinessInUk: readText(form, 'carriesOnBusinessInUk') === 'yes',
        website: readText(form, 'website'),
        groupMembers: readText(form, 'groupMembers').split('\n'),
        noStepsTaken: readText(form, 'noStepsTaken') === 'yes',
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}`)
}

export async function saveCoveredAction(
  { org, id, name }: StatementPlace & { readonly name: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.saveCovered({
      id,
      name,
      factsVersion: readVersion(form, 'factsVersion'),
      details: {
        steps: readText(form, 'steps'),
        approver: readText(form, 'approver'),
        approvedOn: readDate(form, 'approvedOn'),
        signer: readText(form, 'signer'),
        signedOn: readDate(form, 'signedOn'),
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/group?saved=yes`)
}

export async function answerPromiseAction(
  { org, id, promiseId }: StatementPlace & { readonly promiseId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.answerPromise({
      id: promiseId,
      version: readVersion(form),
      answer: { outcome: readText(form, 'outcome'), account: readText(form, 'account') },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/promises?answered=yes`)
}

export async function approveAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.approve({
      id,
      version: readVersion(form),
      details: {
        body: readText(form, 'body'),
        approvedBy: readText(form, 'approvedBy'),
        approvedOn: readDate(form, 'approvedOn'),
        minuteReference: readText(form, 'minuteReference'),
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}`)
}

export async function returnToDraftAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.returnToDraft({ id, version: readVersion(form), reason: readText(form, 'reason') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}`)
}

/** Nothing is typed: somebody else's saving in between is all that can refuse it. */
export async function confirmFiguresAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.confirmFigures({ id, version: readVersion(form) })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/signature`)
}

export async function signAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.sign({
      id,
      version: readVersion(form),
      password: readText(form, 'password'),
      details: {
        signerName: readText(form, 'signerName'),
        jobTitle: readText(form, 'jobTitle'),
        role: readText(form, 'role'),
        signedOn: readDate(form, 'signedOn'),
        confirmed: readText(form, 'confirmed') === 'yes',
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}`)
}

export async function publishAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.publish({
      id,
      details: {
        publishedOn: readDate(form, 'publishedOn'),
        url: readText(form, 'url'),
        homepage: readText(form, 'homepage'),
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/publication`)
}

export async function publishPageAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.publishPage({
      id,
      newKey: readText(form, 'newKey') === 'yes',
      confirmed: readText(form, 'confirmed') === 'yes',
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/publication`)
}

export async function succeedAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let next: string
  try {
    next = (await api.statements.succeed({ id, reason: readText(form, 'reason') })).id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${next}`)
}

export async function requestDocumentAction(
  { org, id }: StatementPlace,
  format: StatementFormat,
): Promise<void> {
  const { api, segment } = await getOrganisation({ org })
  await api.statements.requestDocument({ id, format })
  redirect(`/${segment}/statements/${id}/pdf`)
}
