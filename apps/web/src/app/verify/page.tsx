import { PageHeader, Panel, Stack } from '@daylight/ui'
import { PublicFrame } from '@/features/published/public-frame.tsx'
import { VerifyForm } from '@/features/published/verify-form.tsx'
import { verifyAction } from './actions.ts'

export const metadata = { title: 'Check a published statement', robots: { index: true } }

/** For everybody, with or without script. */
export default function VerifyPage() {
  return (
    <PublicFrame>
      <PageHeader
        title="Is this statement genuine?"
        subtitle="Check the file of a statement, or of a supplier’s passport, against its seal. One changed letter, date or figure is found."
      />
      <Stack gap="large">
        <VerifyForm action={verifyAction} />
        <Panel title="What this shows, and what it does not">
          <ul className="list-disc space-y-2 ps-6">
            <li>
              It shows that the content, the date and the mark of the organisation’s record are the ones that
              were sealed with this key.
            </li>
            <li>
              It does not show whose key it is. Compare the key with the one on the page that the
              organisation’s own website links to.
            </li>
            <li>It does not show that what the statement or the passport says is true.</li>
          </ul>
          <p className="mt-3">
            Without this website:{' '}
            <code className="break-all">npm run -s daylight -- statement verify FILE</code>
          </p>
        </Panel>
      </Stack>
    </PublicFrame>
  )
}
