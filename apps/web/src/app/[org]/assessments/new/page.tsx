import { roleMay } from '@daylight/domain/access'
import { PageHeader } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { SendForm } from '@/features/assessments/send-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { sendAction } from '../actions.ts'

export const metadata = { title: 'Ask a supplier' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function NewAssessmentPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  if (!roleMay(actor.role, 'assessment:send')) notFound()
  const supplierId = (await readListQuery(searchParams)).get('supplier') ?? ''
  const known = supplierId ? await orNotFound(api.suppliers.get({ id: supplierId })) : null
  const [{ sets }, list] = await Promise.all([
    api.assessments.sets(),
    known ? null : api.suppliers.list({ status: 'active', sort: 'name' }),
  ])
  const suppliers = known ? [known] : (list?.suppliers ?? [])
  return (
    <>
      <PageHeader
        title="Ask a supplier"
        breadcrumbs={[{ label: 'Assessments', href: `/${segment}/assessments` }, { label: 'Ask a supplier' }]}
      />
      <SendForm
        action={sendAction.bind(null, segment)}
        supplierId={supplierId}
        email={known?.contacts.find((contact) => contact.email !== '')?.email ?? ''}
        suppliers={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
        sets={sets.map((set) => ({
          value: set.id,
          label: set.title,
          hint: `${set.purpose} ${set.questions} questions, fewer where they do not apply; about ${set.minutes} minutes.`,
        }))}
      />
    </>
  )
}
