import { findRespondentLanguage } from '@daylight/domain/questionnaires'
import { Button, LinkText, LogoMark, SkipLink } from '@daylight/ui'
import type { ReactNode } from 'react'
import type { QuestionsPage } from './questions-page.ts'

interface RespondentFrameProps {
  readonly children: ReactNode
  readonly page: QuestionsPage
  /** The way back: to the question before, or to the list. */
  readonly back?: { readonly href: string; readonly label: string } | undefined
}

/** Around every page of a respondent: who asks, in which languages, the way back, and where to turn about a person. */
export function RespondentFrame({ children, page, back }: RespondentFrameProps) {
  const { words, language, opened, apart } = page
  return (
    <div lang={language.code} dir={language.dir} className="mx-auto w-full max-w-2xl px-4 pb-16">
      <SkipLink label={words.frame.skip} />
      <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
        <span className="inline-flex min-h-11 items-center gap-2.5 text-lg font-bold" dir="ltr">
          <LogoMark />
          Daylight
        </span>
        <span className="text-muted">{words.frame.forBuyer(apart(opened.buyer))}</span>
      </header>
      <Languages page={page} />
      {back ? (
        <nav aria-label={words.frame.back} className="mt-2 print:hidden">
          <a
            href={back.href}
            className="inline-flex min-h-11 items-center gap-2 text-action underline underline-offset-4"
          >
            <span aria-hidden="true">{language.dir === 'rtl' ? '→' : '←'}</span>
            {back.label}
          </a>
        </nav>
      ) : null}
      <main id="main" tabIndex={-1} className="mt-4">
        {children}
      </main>
      <footer className="mt-10 border-t border-line pt-4 text-muted print:hidden">
        <p>
          <LinkText href="/worried">{words.frame.worried}</LinkText> {words.frame.worriedRest}
        </p>
      </footer>
    </div>
  )
}

/** Every language of the questions, named as its speakers do; a form, so that it works without script. */
function Languages({ page }: { readonly page: QuestionsPage }) {
  const { words, language, opened, base, path } = page
  if (opened.languages.length < 2) return null
  const unchecked = opened.languages.some(({ code, checked }) => code === language.code && !checked)
  return (
    <section aria-label={words.frame.language} className="border-b border-line py-1 print:hidden">
      <form action={`${base}/language`} method="post" className="flex flex-wrap items-center gap-x-1">
        <input type="hidden" name="back" value={path} />
        {opened.languages.map(({ code }) => {
          const known = findRespondentLanguage(code)
          if (!known) return null
          return code === language.code ? (
            <span
              key={code}
              aria-current="true"
              lang={code}
              className="inline-flex min-h-11 items-center px-3 font-bold"
            >
              {known.name}
            </span>
          ) : (
            <Button
              key={code}
              type="submit"
              name="language"
              value={code}
              tone="quiet"
              lang={code}
              dir={known.dir}
            >
              {known.name}
            </Button>
          )
        })}
      </form>
      {unchecked ? <p className="pb-2 text-sm text-muted">{words.frame.unchecked}</p> : null}
    </section>
  )
}
