import { findRespondentLanguage } from '@daylight/domain/questionnaires'
import { NextResponse } from 'next/server'
import { env } from '@/server/env.ts'
import { getRespondent } from '@/server/respondent.ts'
import { languageCookie } from '@/server/respondent-language.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly link: string }>
}

/** Remembers the language chosen, and goes back to the page it was chosen on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { base, actor } = await getRespondent(params, 'assessment')
  const form = await request.formData()
  const [language, back] = ['language', 'back'].map((name) => String(form.get(name) ?? ''))
  const chosen = findRespondentLanguage(language)
  // Only to a page of this very link.
  const path = back?.startsWith(`${base}/questions`) && !back.includes('..') ? back : `${base}/questions`
  const answer = NextResponse.redirect(new URL(path, env().DAYLIGHT_URL), 303)
  if (chosen) answer.cookies.set(languageCookie(actor.linkId, chosen))
  return answer
}
