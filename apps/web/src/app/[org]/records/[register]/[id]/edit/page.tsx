import { PageHeader } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { RecordForm } from '@/features/records/record-form.tsx'
import { registerWords } from '@/features/records/record-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { updateRecordAction } from '../../../actions.ts'

export const metadata = { title: 'Change our own records' }

interface PageProps {
  readonly params: Promise<{ org: string; register: string; id: string }>
}

export default async function EditRecordPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const place = await params
  const { record } = await orNotFound(api.records.get({ id: place.id }))
  const { register } = record.details
  if (register !== place.register || record.retiredOn !== null) notFound()
  const words = registerWords[register]
  const home = `/${segment}/records`
  const page = `${home}/${register}/${record.id}`
  return (
    <>
      <PageHeader
        title={`Change this ${words.one}`}
        breadcrumbs={[
          { label: 'Our own records', href: home },
          { label: words.title, href: `${home}/${register}` },
          { label: record.title, href: page },
          { label: 'Change' },
        ]}
      />
      <RecordForm
        register={register}
        action={updateRecordAction.bind(null, { org: segment, register, id: record.id })}
        choices={await api.records.choices()}
        cancelHref={page}
        record={record}
      />
    </>
  )
}
