import { NextResponse } from 'next/server'
import { env } from '@/server/env.ts'
import { RESPONDENT_PATHS, resolveToken, respondentCookie } from '@/server/respondent.ts'

/** Opens a respondent's link: the token goes into a cookie and out of the address, before any page is shown. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  const { token } = await params
  const resolved = await resolveToken(token)
  if (!resolved.open) return goTo(`/respond/closed?why=${resolved.why}`)
  const { linkId, purpose } = resolved.actor
  const answer = goTo(`/respond/${linkId}/${RESPONDENT_PATHS[purpose]}`)
  answer.cookies.set(respondentCookie(linkId, token))
  return answer
}

function goTo(path: string): NextResponse {
  return NextResponse.redirect(new URL(path, env().DAYLIGHT_URL), 303)
}
