import { readRawPayRates, readRawPayrollPresets, readRawWorkRules } from '@daylight/application'
import { LinkText, Logo, PageHeader, SkipLink, Stack } from '@daylight/ui'
import { PrivateCheck } from '@/features/private-check/private-check.tsx'
import { container } from '@/server/container.ts'

export const metadata = { title: 'Check a payroll in private', robots: { index: true } }

/** No account, no upload: the file is read, checked and reported on where it lies. */
export default async function PrivateCheckPage() {
  const { deps } = await container()
  const [rates, workRules, presets] = await Promise.all([
    readRawPayRates(deps),
    readRawWorkRules(deps),
    readRawPayrollPresets(deps),
  ])
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4 pb-16">
      <SkipLink />
      <header className="mb-4">
        <Logo href="/" />
      </header>
      <main id="main" tabIndex={-1}>
        <PageHeader title="Check a payroll in private" />
        <Stack gap="large">
          <div className="max-w-prose text-lead">
            <p>
              Is everybody in this payroll paid the legal minimum, and the Living Wage? The file is read and
              checked in your browser. It is not sent anywhere, nothing is stored, and you need no account.
            </p>
          </div>
          <PrivateCheck rates={rates} workRules={workRules} presets={presets} />
          <p className="text-muted">
            About yourself? <LinkText href="/check/me">Are you paid enough?</LinkText> is for one person, in
            seven languages.
          </p>
        </Stack>
      </main>
    </div>
  )
}
