import { roleMay } from '@daylight/domain/access'
import { LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import { PassportForm } from '@/features/library/passport-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { receivePassportAction } from './actions.ts'

export const metadata = { title: 'Passport' }

const FORMATS = [
  { as: 'json', label: 'Signed data (JSON): the file to hand on and to check' },
  { as: 'html', label: 'A page to read (HTML)' },
  { as: 'ods', label: 'A spreadsheet (ODS)' },
  { as: 'pdf', label: 'A document to print (PDF)' },
] as const

/** The library as a signed file, out and in. */
export default async function PassportPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const { entries } = await api.library.show()
  const mayWrite = roleMay(actor.role, 'library:write')
  const hasOwn = entries.some(({ kind }) => kind === 'kept')
  return (
    <>
      <PageHeader
        title="Passport"
        subtitle="The newest answers that you declared to buyers, in one signed file: for somebody who does not use Daylight, or for another Daylight."
        breadcrumbs={[{ label: 'Answer library', href: `/${segment}/library` }]}
      />
      <Stack gap="large">
        <Panel title="Take it with you">
          {mayWrite && hasOwn ? (
            <ul className="grid gap-1">
              {FORMATS.map(({ as, label }) => (
                <li key={as}>
                  <LinkText href={`/${segment}/library/passport/file?as=${as}`}>{label}</LinkText>
                </li>
              ))}
            </ul>
          ) : (
            <p>
              {mayWrite
                ? 'There is nothing to sign yet: keep answers that you sent to a buyer first.'
                : 'Your role may not sign for the organisation.'}
            </p>
          )}
          <ul className="mt-4 list-disc space-y-2 ps-6 text-muted">
            <li>It names no buyer and nobody who answered. It holds your answers as you gave them.</li>
            <li>Files are listed with their fingerprints. They are not in it.</li>
            <li>
              Anybody can check the signature at <LinkText href="/verify">the page for checking</LinkText>. It
              shows that nothing was changed, not that an answer is true.
            </li>
            <li>Whoever you give it to keeps it. It cannot be called back.</li>
          </ul>
        </Panel>
        {mayWrite ? (
          <Panel title="Bring one in">
            <PassportForm action={receivePassportAction.bind(null, segment)} />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
