import { PageHeader } from '@daylight/ui'
import { NewOrganisationForm } from '@/features/identity/new-organisation-form.tsx'
import { env } from '@/server/env.ts'
import { requirePerson } from '@/server/person.ts'
import { createOrganisationAction } from '../actions.ts'

export const metadata = { title: 'Add an organisation' }

export default async function NewOrganisationPage() {
  await requirePerson()
  return (
    <>
      <PageHeader
        title="Add an organisation"
        subtitle="The one you work for or with. You become its owner and can invite others. If colleagues use Daylight already, ask them for an invitation instead."
      />
      <NewOrganisationForm action={createOrganisationAction} site={`${new URL(env().DAYLIGHT_URL).host}/`} />
    </>
  )
}
