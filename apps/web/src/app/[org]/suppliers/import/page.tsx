import { MOST_IMPORT_BYTES } from '@daylight/contracts'
import { PageHeader, Prose } from '@daylight/ui'
import { UploadForm } from '@/features/suppliers/upload-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { uploadSupplierFileAction } from './actions.ts'

export const metadata = { title: 'Import suppliers' }

export default async function ImportPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { segment } = await getOrganisation(params)
  return (
    <>
      <PageHeader
        title="Import suppliers from a spreadsheet"
        breadcrumbs={[{ label: 'Suppliers', href: `/${segment}/suppliers` }, { label: 'Import' }]}
      />
      <Prose>
        <p>
          Any supplier list will do, such as one from your finance system. You match its columns, look at what
          would come in, and only then add it. All of it comes in or nothing, and an import can be undone.
        </p>
        <p>
          The file is kept encrypted while you do this. It is deleted when you have finished, or after a day.
        </p>
      </Prose>
      <div className="mt-4">
        <UploadForm
          action={uploadSupplierFileAction.bind(null, segment)}
          cancelHref={`/${segment}/suppliers`}
          mostBytes={MOST_IMPORT_BYTES}
        />
      </div>
    </>
  )
}
