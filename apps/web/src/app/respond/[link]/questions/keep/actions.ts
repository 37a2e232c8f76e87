'use server'

import { createOrganisation, keepAnswers, resolveMember } from '@daylight/application'
import { notFound, type PersonActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { suggestSegment } from '@daylight/domain/identity'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { NEW_ORGANISATION } from '@/features/library/new-organisation.ts'
import { getPerson } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { openQuestions } from '../open-questions.ts'

export async function keepAnswersAction(link: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, base } = await openQuestions(Promise.resolve({ link }))
  const person = await getPerson()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(`${base}/questions/keep`)}`)
  const { deps } = await container()
  let segment: string
  try {
    segment = await chooseOrganisation(person, form)
    const member = await resolveMember(deps, person, segment)
    if (!member) throw notFound()
    await keepAnswers(deps, actor, member)
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/library?kept=1`)
}

async function chooseOrganisation(person: PersonActor, form: FormData): Promise<string> {
  const chosen = readText(form, 'organisation')
  if (chosen !== NEW_ORGANISATION && chosen !== '') return chosen
  const name = readText(form, 'name').trim()
  if (chosen === '' || name === '' || name.length > 200) {
    const [field, message] =
      chosen === '' ? ['organisation', 'Choose where to keep them.'] : ['name', 'Give the name of your firm.']
    throw new AppError({ code: 'invalid', reason: 'missing', message, fieldErrors: { [field]: message } })
  }
  const { deps } = await container()
  const { segment } = await createOrganisation(deps, person, {
    ...{ name, kind: 'contractor' },
    segment: suggestSegment(name),
  })
  return segment
}
