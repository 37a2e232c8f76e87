import { LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import type { Metadata } from 'next'
import { PublicFrame } from '@/features/published/public-frame.tsx'
import { PublishedList } from '@/features/published/published-list.tsx'
import { orNotFound } from '@/server/or-not-found.ts'
import { published } from '@/server/published.ts'
import { toEntries } from '@/server/to-published-entries.ts'

interface PageProps {
  readonly params: Promise<{ readonly segment: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [newest] = await orNotFound(published.list((await params).segment))
  return { title: `Modern slavery statements of ${newest?.organisationName}`, robots: { index: true } }
}

/** All years, open to everybody. */
export default async function PublishedArchivePage({ params }: PageProps) {
  const all = await orNotFound(published.list((await params).segment))
  return (
    <PublicFrame>
      <PageHeader title="Modern slavery statements" subtitle={<bdi>{all[0]?.organisationName}</bdi>} />
      <Stack gap="large">
        <Panel title="All years">
          <PublishedList entries={toEntries(all)} />
        </Panel>
        <p className="text-muted">
          Each statement stays here as it was published. You can{' '}
          <LinkText href="/verify">check that a copy is genuine</LinkText>.
        </p>
      </Stack>
    </PublicFrame>
  )
}
