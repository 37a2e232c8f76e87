import { AppShell, OrganisationSwitcher } from '@daylight/ui'
import { DismissDetails } from '@daylight/ui/client/page-keys'
import { ToastRegion } from '@daylight/ui/client/toast-region'
import type { ReactNode } from 'react'
import { FindAnything } from '@/features/shell/find-anything.tsx'
import { buildNavigation } from '@/server/navigation.ts'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ org: string }>
}

/** The frame only. Who may see a page is decided in the page and in the procedure it calls. */
export default async function OrganisationLayout({ children, params }: LayoutProps) {
  const frame = await buildNavigation(params)
  return (
    <AppShell
      nav={frame.sections}
      homeHref={`/${frame.segment}`}
      organisation={<OrganisationSwitcher {...frame.switcher} />}
      search={<FindAnything segment={frame.segment} />}
      concern={{ href: '/worried' }}
      account={
        <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 px-3 pb-2 text-sm">
          <a href="/account" className="min-w-0 truncate text-ink underline underline-offset-4">
            {frame.personName}
          </a>
          <a href="/sign-out" className="text-ink underline underline-offset-4">
            Sign out
          </a>
        </p>
      }
    >
      {children}
      <DismissDetails />
      <ToastRegion />
    </AppShell>
  )
}
