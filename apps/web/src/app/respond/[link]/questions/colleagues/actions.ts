'use server'

import { handOver, takeBack } from '@daylight/application'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { container } from '@/server/container.ts'
import { readText } from '@/server/read-form.ts'
import { openQuestions } from '../open-questions.ts'
import { toStateIn } from '../to-state-in.ts'

/** The choice of all sections, beside their ids. */
const EVERYTHING = '*'

export async function handOverAction(
  { link }: { readonly link: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const page = await openQuestions(Promise.resolve({ link }))
  const { deps } = await container()
  const chosen = form.getAll('sections').filter((value) => typeof value === 'string')
  try {
    await handOver(deps, page.actor, {
      name: readText(form, 'name'),
      email: readText(form, 'email'),
      sections: chosen.includes(EVERYTHING) ? null : chosen,
    })
  } catch (error) {
    return toStateIn(page, error, form)
  }
  redirect(`${page.base}/questions/colleagues`)
}

export async function takeBackAction({
  link,
  linkId,
}: {
  readonly link: string
  readonly linkId: string
}): Promise<void> {
  const { actor, base } = await openQuestions(Promise.resolve({ link }))
  const { deps } = await container()
  await takeBack(deps, actor, { linkId })
  redirect(`${base}/questions/colleagues`)
}
