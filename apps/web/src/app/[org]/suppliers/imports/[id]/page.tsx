import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { undoImportAction } from '../../import/actions.ts'

export const metadata = { title: 'An import of suppliers' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

const suppliers = (count: number) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'supplier' : 'suppliers'}`

export default async function ImportResultPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const result = await orNotFound(api.suppliers.imports.get({ importId: id }))
  const removable = result.present - result.staying
  return (
    <>
      <PageHeader
        title={
          result.undoneAt
            ? `The import of ${suppliers(result.rowCount)} was undone`
            : `${suppliers(result.rowCount)} came in`
        }
        subtitle={`Imported on ${formatInstant(result.createdAt)}.`}
        breadcrumbs={[{ label: 'Suppliers', href: `/${segment}/suppliers` }, { label: 'Import' }]}
        actions={<ButtonLink href={`/${segment}/suppliers`}>Go to your suppliers</ButtonLink>}
      />
      <Stack>
        {result.undoneAt ? (
          <Notice tone="success" title={`Undone on ${formatInstant(result.undoneAt)}.`}>
            {result.present === 0
              ? 'None of its suppliers is in the register.'
              : `${suppliers(result.present)} stayed, because somebody had changed them or worked with them.`}
          </Notice>
        ) : (
          <>
            <Notice tone="success" title="All of them are in the register.">
              <LinkText href={`/${segment}/suppliers?sort=-updated`}>See what changed last</LinkText>
            </Notice>
            <Panel title="Undo this import">
              <p className="mb-4 max-w-prose">
                {removable === 0
                  ? 'There is nothing to take back: all of its suppliers have been changed or worked with since.'
                  : `This takes ${suppliers(removable)} out of the register again.`}{' '}
                {removable > 0 && result.staying > 0
                  ? `${suppliers(result.staying)} would stay, because somebody has changed them or worked with them since.`
                  : null}
              </p>
              {removable > 0 ? (
                <ConfirmForm
                  action={undoImportAction.bind(null, { org: segment, importId: result.id })}
                  submitLabel="Undo the import"
                  pendingLabel="Undoing"
                  tone="destructive"
                />
              ) : null}
            </Panel>
          </>
        )}
      </Stack>
    </>
  )
}
