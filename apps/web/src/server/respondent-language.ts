import 'server-only'
import { findRespondentLanguage, type RespondentLanguage } from '@daylight/domain/questionnaires'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { isSecure } from './auth-options.ts'

const COOKIE = 'daylight.respondent-language'
/** As long as somebody may be at it. */
const SECONDS = 90 * 24 * 3600

/** What remembers the language in which the pages of one link are read; it says nothing else. */
export function languageCookie(linkId: string, language: RespondentLanguage) {
  return {
    name: COOKIE,
    value: language.code,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: `/respond/${linkId}`,
    maxAge: SECONDS,
  } as const
}

/** The language that was chosen on the pages of this link; the browser sends it with them and with no others. */
export const readChosenLanguage = cache(
  async (): Promise<RespondentLanguage | undefined> =>
    findRespondentLanguage((await cookies()).get(COOKIE)?.value),
)
