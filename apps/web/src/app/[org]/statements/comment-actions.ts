'use server'

import { COMMENT_EVENTS } from '@daylight/domain/statements'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import type { SectionPlace } from './writing-actions.ts'

export interface CommentPlace {
  readonly org: string
  readonly commentId: string
  /** The page to come back to. */
  readonly back: string
}

export async function addCommentAction(
  { org, id, area }: SectionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.addComment({
      ...{ id, area },
      comment: {
        kind: readText(form, 'kind'),
        body: readText(form, 'body'),
        quote: readText(form, 'quote'),
        replacement: readText(form, 'replacement'),
        mustSettle: readText(form, 'mustSettle') === 'yes',
      },
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/areas/${area}?commented=1#comments`)
}

export async function replyCommentAction(
  { org, commentId: id, back }: CommentPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.statements.replyToComment({ id, body: readText(form, 'body') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${back}#${id}`)
}

export async function settleCommentAction(
  { org, commentId: id, back }: CommentPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  const asked = readText(form, 'event')
  try {
    const event = COMMENT_EVENTS.find((one) => one === asked) ?? 'resolve'
    await api.statements.settleComment({ id, version: Number(readText(form, 'version')), event })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${back}#${id}`)
}
