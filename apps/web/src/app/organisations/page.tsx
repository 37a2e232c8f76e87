import { ButtonLink, CardLink, PageHeader, Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { callApi } from '@/server/api.ts'
import { requirePerson } from '@/server/person.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Your organisations' }

export default async function OrganisationsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  await requirePerson()
  const query = await readListQuery(searchParams)
  const { organisations } = await (await callApi()).organisations.list()
  const [only] = organisations
  if (!only) redirect('/organisations/new')
  if (organisations.length === 1 && !query.has('all')) redirect(`/${only.segment}`)
  return (
    <>
      <PageHeader
        title="Your organisations"
        actions={
          <ButtonLink tone="secondary" href="/organisations/new">
            Add an organisation
          </ButtonLink>
        }
      />
      <Stack>
        {organisations.map((organisation) => (
          <CardLink
            key={organisation.organisationId}
            href={`/${organisation.segment}`}
            title={organisation.name}
          >
            You are {organisation.role === 'owner' ? 'an owner' : `a ${organisation.role}`} here.
          </CardLink>
        ))}
      </Stack>
    </>
  )
}
