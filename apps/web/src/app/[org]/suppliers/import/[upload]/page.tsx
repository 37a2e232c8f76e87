import { Button, ButtonGroup, DataTable, Notice, PageHeader, Select, Stack } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { cancelImportAction } from '../actions.ts'
import { importFields, readMapping } from '../mapping-address.ts'
import { orGone, UploadGone } from '../upload-gone.tsx'

export const metadata = { title: 'Match the columns' }

interface PageProps {
  readonly params: Promise<{ org: string; upload: string }>
  readonly searchParams: SearchParams
}

export default async function MappingPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { upload: uploadId } = await params
  const file = await orGone(api.suppliers.imports.file({ uploadId }))
  if (!file) return <UploadGone segment={segment} />
  const query = await readListQuery(searchParams)
  const again = [...query.keys()].some((name) => /^c\d+$/.test(name))
  const chosen = again ? readMapping(query, file.columns.length) : file.columns.map(({ guess }) => guess)
  return (
    <>
      <PageHeader
        title={`Match the columns of ${file.rowCount.toLocaleString('en-GB')} rows`}
        subtitle="Each column is matched by its heading. Correct what is wrong; columns that are not used are left out."
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: 'Import', href: `/${segment}/suppliers/import` },
          { label: 'Match the columns' },
        ]}
      />
      <Stack>
        {file.notes.length > 0 ? <Notice>{file.notes.join(' ')}</Notice> : null}
        <form method="get" action={`/${segment}/suppliers/import/${uploadId}/preview`}>
          <Stack>
            <DataTable
              caption="Columns of the file"
              captionHidden
              rows={file.columns.map((column, index) => ({ ...column, index }))}
              rowKey={(column) => String(column.index)}
              columns={[
                {
                  key: 'header',
                  header: 'Heading in the file',
                  cell: (column) => column.header || `Column ${column.index + 1}, without a heading`,
                },
                { key: 'sample', header: 'First value', cell: (column) => column.sample || '–' },
                {
                  key: 'field',
                  header: 'Is the',
                  cell: (column) => (
                    <Select
                      name={`c${column.index}`}
                      label={`What “${column.header || `column ${column.index + 1}`}” holds`}
                      labelHidden
                      width="w20"
                      placeholder="Not used"
                      defaultValue={chosen[column.index] ?? ''}
                      options={importFields}
                    />
                  ),
                },
              ]}
            />
            <ButtonGroup>
              <Button type="submit">Look at what would come in</Button>
            </ButtonGroup>
          </Stack>
        </form>
        <ConfirmForm
          action={cancelImportAction.bind(null, { org: segment, uploadId })}
          submitLabel="Cancel and delete the file"
          tone="quiet"
        />
      </Stack>
    </>
  )
}
