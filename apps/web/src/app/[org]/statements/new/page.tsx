import { PageHeader } from '@daylight/ui'
import { StartForm } from '@/features/statements/start-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { startStatementAction } from '../actions.ts'

export const metadata = { title: 'Start a statement' }

export default async function NewStatementPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const outlook = await api.statements.outlook()
  return (
    <>
      <PageHeader
        title="Start a statement"
        subtitle="You get a draft with sentences that your own records bear out, and prompts for what only you can say."
        breadcrumbs={[{ label: 'Statements', href: `/${segment}/statements` }, { label: 'Start' }]}
      />
      <StartForm action={startStatementAction.bind(null, segment)} outlook={outlook} />
    </>
  )
}
