import { roleMay } from '@daylight/domain/access'
import { PageHeader } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { emptyLibraryAction } from '../actions.ts'

export const metadata = { title: 'Delete the answer library' }

export default async function EmptyLibraryPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { actor, segment } = await getOrganisation(params)
  const library = `/${segment}/library`
  if (!roleMay(actor.role, 'library:remove')) redirect(library)
  return (
    <>
      <PageHeader
        title="Delete the whole answer library?"
        breadcrumbs={[{ label: 'Answer library', href: library }]}
      />
      <p className="mb-6 max-w-prose">
        Every kept answer and file goes, and the list of who has what with them. This cannot be undone. What
        you sent to buyers stays with them.
      </p>
      <ConfirmForm
        action={emptyLibraryAction.bind(null, segment)}
        submitLabel="Delete the library"
        tone="destructive"
        cancelHref={library}
      />
    </>
  )
}
