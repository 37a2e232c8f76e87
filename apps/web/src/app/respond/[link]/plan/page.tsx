import { AuthLayout } from '@daylight/ui'
import { getRespondent } from '@/server/respondent.ts'

export const metadata = { title: 'Your action plan', referrer: 'same-origin' }

export default async function PlanPage({ params }: { readonly params: Promise<{ readonly link: string }> }) {
  const { api } = await getRespondent(params, 'plan')
  const { organisation, supplier } = await api.respondent.home()
  return (
    <AuthLayout>
      <h1 className="text-title">Action plan of {supplier}</h1>
      <p className="mt-4">Agreed with {organisation}.</p>
    </AuthLayout>
  )
}
