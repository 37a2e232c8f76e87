'use server'

import { declineAssessment, giveAnswer, openAssessment, submitAnswers } from '@daylight/application'
import { questionsOf } from '@daylight/domain/questionnaires'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { findNextPath } from '@/features/assessments/next-question.ts'
import { readQuestionForm } from '@/features/assessments/read-question-form.ts'
import type { FormState } from '@/features/forms/form-state.ts'
import { container } from '@/server/container.ts'
import { readText } from '@/server/read-form.ts'
import { openQuestions } from './open-questions.ts'
import { toStateIn } from './to-state-in.ts'

interface AnswerPlace {
  readonly link: string
  readonly questionId: string
  /** Of the answer on the page. */
  readonly version: number
}

const linkOf = (link: string) => Promise.resolve({ link })

export async function giveAnswerAction(
  { link, questionId, version }: AnswerPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const page = await openQuestions(linkOf(link))
  const { actor, opened, base, words, language } = page
  const question = questionsOf(opened.set).find(({ id }) => id === questionId)
  if (!question) notFound()
  const { deps } = await container()
  const input = readQuestionForm(question, form)
  try {
    await giveAnswer(deps, actor, {
      ...{ questionId, version, input, by: '' },
      language: language.code,
      messages: words.messages,
    })
  } catch (error) {
    const state = await toStateIn(page, error, form)
    // The page then shows the colleague's answer beside what was typed.
    if (state.reason === 'answered_meanwhile') revalidatePath(`${base}/questions/${questionId}`)
    return state
  }
  const now = await openAssessment(deps, actor)
  const shows = question.evidence !== null || question.type === 'file'
  const unknown = now.answers.get(questionId)?.value.kind === 'cannot_say'
  redirect(shows && !unknown ? `${base}/questions/${questionId}/files` : findNextPath(now, base, questionId))
}

export async function submitAnswersAction(
  { link, version, language }: { readonly link: string; readonly version: number; readonly language: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const page = await openQuestions(linkOf(link))
  const { actor, base } = page
  const { deps } = await container()
  try {
    await submitAnswers(deps, actor, {
      version,
      name: readText(form, 'name'),
      role: readText(form, 'role'),
      declared: form.has('declared'),
      language,
    })
  } catch (error) {
    return toStateIn(page, error, form)
  }
  redirect(`${base}/questions/sent`)
}

export async function declineAction(
  { link, version }: { readonly link: string; readonly version: number },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const page = await openQuestions(linkOf(link))
  const { actor, base } = page
  const { deps } = await container()
  try {
    await declineAssessment(deps, actor, { version, reason: readText(form, 'reason') })
  } catch (error) {
    return toStateIn(page, error, form)
  }
  redirect(`${base}/questions`)
}
