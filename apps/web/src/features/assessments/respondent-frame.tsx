import { LinkText, LogoMark, SkipLink } from '@daylight/ui'
import type { ReactNode } from 'react'

interface RespondentFrameProps {
  readonly children: ReactNode
  /** Who asks. */
  readonly buyer: string
  /** The way back: to the question before, or to the list. */
  readonly back?: { readonly href: string; readonly label: string } | undefined
}

/** Around every page of a respondent: who asks, the way back, and where to turn about a person. */
export function RespondentFrame({ children, buyer, back }: RespondentFrameProps) {
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pb-16">
      <SkipLink />
      <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
        <span className="inline-flex min-h-11 items-center gap-2.5 text-lg font-bold">
          <LogoMark />
          Daylight
        </span>
        <span className="text-muted">for {buyer}</span>
      </header>
      {back ? (
        <nav aria-label="Back" className="mt-2">
          <a
            href={back.href}
            className="inline-flex min-h-11 items-center gap-2 text-action underline underline-offset-4"
          >
            <span aria-hidden="true">←</span>
            {back.label}
          </a>
        </nav>
      ) : null}
      <main id="main" tabIndex={-1} className="mt-4">
        {children}
      </main>
      <footer className="mt-10 border-t border-line pt-4 text-muted">
        <p>
          <LinkText href="/worried">Worried about someone?</LinkText> Do not write it here. See what to do.
        </p>
      </footer>
    </div>
  )
}
