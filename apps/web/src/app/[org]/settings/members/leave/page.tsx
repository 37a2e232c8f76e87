import { PageHeader } from '@daylight/ui'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { leaveAction } from '../../actions.ts'

export const metadata = { title: 'Leave the organisation' }

export default async function LeavePage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const { name } = await api.organisations.get()
  return (
    <>
      <PageHeader
        title={`Leave ${name}?`}
        breadcrumbs={[{ label: 'Members', href: `/${segment}/settings/members` }]}
      />
      <p className="mb-6 max-w-prose">
        You lose access at once. What you have done stays in the record under your name. To come back you need
        an invitation.
      </p>
      <FieldsForm
        action={leaveAction.bind(null, segment)}
        fields={[]}
        submitLabel={`Leave ${name}`}
        tone="destructive"
      />
    </>
  )
}
