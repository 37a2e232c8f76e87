import { AppShell } from '@daylight/ui'
import type { ReactNode } from 'react'

interface AccountFrameProps {
  readonly path: string
  readonly children: ReactNode
}

/** The frame of pages that belong to a person, not to an organisation. */
export function AccountFrame({ path, children }: AccountFrameProps) {
  const items = [
    { href: '/organisations?all=1', label: 'Your organisations' },
    { href: '/account', label: 'Your account' },
    { href: '/account/password', label: 'Password' },
    { href: '/sign-out', label: 'Sign out' },
  ].map((item) => ({ ...item, current: path === item.href.split('?')[0] }))
  return (
    <AppShell nav={[{ items }]} homeHref="/organisations" concern={{ href: '/worried' }}>
      {children}
    </AppShell>
  )
}
