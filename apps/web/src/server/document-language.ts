import 'server-only'
import { headers } from 'next/headers'
import { findLanguage } from '@/features/own-pay/own-pay-languages.ts'
import { readChosenLanguage } from './respondent-language.ts'

/**
 * The language of the whole document: the workers' pages name theirs in the address, those behind a respondent's link
 * remember what was chosen there, all others are English.
 */
export async function readDocumentLanguage(): Promise<{
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}> {
  const path = (await headers()).get('x-path') ?? ''
  if (/^\/respond\/[^/]+\/questions/.test(path)) {
    const chosen = await readChosenLanguage()
    return chosen ? { lang: chosen.code, dir: chosen.dir } : { lang: 'en-GB', dir: 'ltr' }
  }
  const code = /^\/check\/me\/([a-z]+)/.exec(path)?.[1]
  const language = code === undefined ? undefined : findLanguage(code)
  return language && language.code !== 'en'
    ? { lang: language.code, dir: language.dir }
    : { lang: 'en-GB', dir: 'ltr' }
}
