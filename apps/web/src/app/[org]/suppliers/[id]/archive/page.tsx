import { PageHeader } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { changeStatusAction } from '../../actions.ts'

export const metadata = { title: 'Archive a supplier' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function ArchiveSupplierPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const supplier = await orNotFound(api.suppliers.get({ id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={`Archive ${supplier.name}?`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Archive' },
        ]}
      />
      <p className="mb-6 max-w-prose">
        It leaves the list of suppliers you work with. Its pay checks, findings and history stay as they are,
        and open findings stay open. You can restore it at any time.
      </p>
      <ConfirmForm
        action={changeStatusAction.bind(null, { org: segment, id: supplier.id, to: 'archived' })}
        submitLabel="Archive supplier"
        cancelHref={page}
        cancelLabel="Keep it"
        values={{ version: String(supplier.version) }}
      />
    </>
  )
}
