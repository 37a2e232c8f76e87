import { PageHeader } from '@daylight/ui'
import { SiteForm } from '@/features/suppliers/site-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { createSiteAction } from '../actions.ts'

export const metadata = { title: 'Add a site of our own' }

export default async function NewOwnSitePage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const { boroughs } = await api.suppliers.choices()
  return (
    <>
      <PageHeader
        title="Add a site of our own"
        breadcrumbs={[{ label: 'Our own sites', href: `/${segment}/sites` }, { label: 'Add' }]}
      />
      <SiteForm
        action={createSiteAction.bind(null, { org: segment, supplierId: null })}
        submitLabel="Add site"
        cancelHref={`/${segment}/sites`}
        boroughs={boroughs}
      />
    </>
  )
}
