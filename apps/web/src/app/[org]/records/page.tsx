import { EmptyState, LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import { registerWords } from '@/features/records/record-words.ts'
import { getOrganisation } from '@/server/api.ts'

export const metadata = { title: 'Our own records' }

export default async function RecordsPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const registers = (await api.records.overview()).filter(({ register }) => register !== 'charter')
  const { kind, legalForm } = await api.organisations.get()
  const isPublicBody = kind === 'council' || legalForm === 'public_body'
  const none = registers.every(({ inForce, planned }) => inForce + planned === 0)
  return (
    <>
      <PageHeader
        title="Our own records"
        subtitle="What your organisation itself does. Statements, the government’s registry and the councils’ charter all ask for it; it is written down once."
      />
      <Stack gap="large">
        {none ? (
          <EmptyState title="Nothing is written down yet">
            Begin with the policies you have. Everything else can follow as it happens.
          </EmptyState>
        ) : null}
        {registers.map(({ register, inForce, overdue, planned }) => {
          const words = registerWords[register]
          return (
            <Panel key={register} title={words.title}>
              <p className="max-w-prose">{words.about}</p>
              <p className="mt-2">
                {inForce === 0 ? 'None yet' : `${inForce} kept`}
                {planned > 0 ? `, ${planned} to come` : ''}
                {overdue > 0 ? <strong>, {overdue} overdue for a look</strong> : null}.{' '}
                <LinkText href={`/${segment}/records/${register}`}>Open {words.title.toLowerCase()}</LinkText>
              </p>
            </Panel>
          )
        })}
        {isPublicBody ? (
          <Panel title="Council pack">
            <p className="max-w-prose">
              The ten commitments of the councils’ Charter Against Modern Slavery, with what these records
              hold for each, and the annual report on them.
            </p>
            <p className="mt-2">
              <LinkText href={`/${segment}/records/council-pack`}>Open the council pack</LinkText>
            </p>
          </Panel>
        ) : (
          <p className="text-muted">
            Councils have a charter of their own.{' '}
            <LinkText href={`/${segment}/records/council-pack`}>
              See what your records would hold for it
            </LinkText>
          </p>
        )}
      </Stack>
    </>
  )
}
