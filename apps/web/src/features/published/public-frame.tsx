import { LinkText, Logo, SkipLink } from '@daylight/ui'
import type { ReactNode } from 'react'

/** Around every page that is open to everybody: nobody is asked to sign in, and nothing is counted. */
export function PublicFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-4xl px-4 pt-4 pb-16">
      <SkipLink />
      <header className="mb-4 print:hidden">
        <Logo href="/" />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="mt-10 border-t border-line pt-4 text-sm text-muted print:hidden">
        This page stores nothing about who reads it.{' '}
        <LinkText href="/worried">Worried about someone?</LinkText>
      </footer>
    </div>
  )
}
