import { PageHeader } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { RecordForm } from '@/features/records/record-form.tsx'
import { readRegister, registerWords } from '@/features/records/record-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { addRecordAction } from '../../actions.ts'

export const metadata = { title: 'Add to our own records' }

interface PageProps {
  readonly params: Promise<{ org: string; register: string }>
  readonly searchParams: SearchParams
}

export default async function NewRecordPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const register = readRegister((await params).register)
  if (register === null) notFound()
  const words = registerWords[register]
  const home = `/${segment}/records`
  return (
    <>
      <PageHeader
        title={`Add a ${words.one}`}
        breadcrumbs={[
          { label: 'Our own records', href: home },
          { label: words.title, href: `${home}/${register}` },
          { label: 'Add' },
        ]}
      />
      <RecordForm
        register={register}
        action={addRecordAction.bind(null, { org: segment, register })}
        choices={await api.records.choices()}
        cancelHref={register === 'charter' ? `${home}/council-pack` : `${home}/${register}`}
        begins={{ commitment: (await readListQuery(searchParams)).get('commitment') ?? '' }}
      />
    </>
  )
}
