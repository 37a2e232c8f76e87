import { LinkText, Notice, PageHeader } from '@daylight/ui'
import { SupplierForm } from '@/features/suppliers/supplier-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { updateSupplierAction } from '../../actions.ts'

export const metadata = { title: 'Edit a supplier' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function EditSupplierPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const supplier = await orNotFound(api.suppliers.get({ id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={`Edit ${supplier.name}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Edit' },
        ]}
      />
      {supplier.status === 'archived' ? (
        <Notice title="This supplier is archived.">
          <LinkText href={page}>Restore it</LinkText> before you change it.
        </Notice>
      ) : (
        <SupplierForm
          action={updateSupplierAction.bind(null, { org: segment, id: supplier.id })}
          submitLabel="Save"
          cancelHref={page}
          choices={await api.suppliers.choices()}
          supplier={supplier}
        />
      )}
    </>
  )
}
