import { PageHeader } from '@daylight/ui'
import { SiteForm } from '@/features/suppliers/site-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { createSiteAction } from '../../../../sites/actions.ts'

export const metadata = { title: 'Add a site' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function NewSupplierSitePage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const supplier = await orNotFound(api.suppliers.get({ id }))
  const { boroughs } = await api.suppliers.choices()
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={`Add a site of ${supplier.name}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Add a site' },
        ]}
      />
      <SiteForm
        action={createSiteAction.bind(null, { org: segment, supplierId: supplier.id })}
        submitLabel="Add site"
        cancelHref={`${page}#sites`}
        boroughs={boroughs}
      />
    </>
  )
}
