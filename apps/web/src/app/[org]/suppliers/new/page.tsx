import { PageHeader } from '@daylight/ui'
import { SupplierForm } from '@/features/suppliers/supplier-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { createSupplierAction } from '../actions.ts'

export const metadata = { title: 'Add a supplier' }

export default async function NewSupplierPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const choices = await api.suppliers.choices()
  return (
    <>
      <PageHeader
        title="Add a supplier"
        breadcrumbs={[{ label: 'Suppliers', href: `/${segment}/suppliers` }, { label: 'Add' }]}
      />
      <SupplierForm
        action={createSupplierAction.bind(null, segment)}
        submitLabel="Add supplier"
        cancelHref={`/${segment}/suppliers`}
        choices={choices}
      />
    </>
  )
}
