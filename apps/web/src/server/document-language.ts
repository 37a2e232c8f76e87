import 'server-only'
import { headers } from 'next/headers'
import { findLanguage } from '@/features/own-pay/own-pay-languages.ts'

/** The language of the whole document, from its address: the workers' pages name theirs, all others are English. */
export async function readDocumentLanguage(): Promise<{
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}> {
  const code = /^\/check\/me\/([a-z]+)/.exec((await headers()).get('x-path') ?? '')?.[1]
  const language = code === undefined ? undefined : findLanguage(code)
  return language && language.code !== 'en'
    ? { lang: language.code, dir: language.dir }
    : { lang: 'en-GB', dir: 'ltr' }
}
