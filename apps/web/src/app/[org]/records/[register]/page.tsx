import { roleMay } from '@daylight/domain/access'
import { ButtonLink, EmptyState, FilterChips, PageHeader, Stack, TabLinks } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { COMMON_REGISTERS, readRegister, registerWords } from '@/features/records/record-words.ts'
import { RecordsTable } from '@/features/records/records-table.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Our own records' }

interface PageProps {
  readonly params: Promise<{ org: string; register: string }>
  readonly searchParams: SearchParams
}

export default async function RegisterPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const register = readRegister((await params).register)
  if (register === null) notFound()
  const retired = (await readListQuery(searchParams)).get('status') === 'out'
  const records = await api.records.list({ register, retired })
  const words = registerWords[register]
  const home = `/${segment}/records`
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.about}
        breadcrumbs={[{ label: 'Our own records', href: home }, { label: words.title }]}
        actions={
          roleMay(actor.role, 'record:write') ? (
            <ButtonLink href={`${home}/${register}/new`}>Add a {words.one}</ButtonLink>
          ) : null
        }
      />
      <Stack>
        <TabLinks
          label="Registers"
          items={COMMON_REGISTERS.map((one) => ({
            href: `${home}/${one}`,
            label: registerWords[one].title,
            current: one === register,
          }))}
        />
        <FilterChips
          label="Which entries"
          items={[
            { href: `${home}/${register}`, label: 'Kept', current: !retired },
            { href: `${home}/${register}?status=out`, label: 'Taken out', current: retired },
          ]}
        />
        <RecordsTable
          register={register}
          records={records}
          href={`${home}/${register}`}
          empty={
            retired ? (
              <EmptyState title="Nothing was taken out">
                What no longer holds will be here, with why it was taken out.
              </EmptyState>
            ) : (
              <EmptyState title={`No ${words.title.toLowerCase()} yet`}>{words.empty}</EmptyState>
            )
          }
        />
      </Stack>
    </>
  )
}
