import { AuthLayout } from '@daylight/ui'
import type { ClosedReason } from '@/server/respondent.ts'

export const metadata = { title: 'This link is closed', referrer: 'no-referrer' }

/** What is said of a link that opens nothing: never whose it is or was. */
const words: Readonly<Record<ClosedReason, { readonly title: string; readonly next: string }>> = {
  unknown: {
    title: 'This link opens nothing',
    next: 'Open the link in the e-mail again, all of it. If that does not help, ask whoever sent it for a new one.',
  },
  expired: {
    title: 'The time of this link is over',
    next: 'Ask whoever sent it for a new one. Nothing that you wrote or sent is lost.',
  },
  revoked: {
    title: 'This link was withdrawn',
    next: 'Ask whoever sent it for a new one. Nothing that you wrote or sent is lost.',
  },
  busy: {
    title: 'Too many tries',
    next: 'Wait an hour, then open the link in the e-mail again, all of it.',
  },
}

export default async function ClosedLinkPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly why?: string | string[] }>
}) {
  const { why } = await searchParams
  const { title, next } = words[readReason(why)]
  return (
    <AuthLayout>
      <h1 className="text-title">{title}</h1>
      <p className="mt-4">{next}</p>
    </AuthLayout>
  )
}

function readReason(why: string | string[] | undefined): ClosedReason {
  return why === 'expired' || why === 'revoked' || why === 'busy' ? why : 'unknown'
}
