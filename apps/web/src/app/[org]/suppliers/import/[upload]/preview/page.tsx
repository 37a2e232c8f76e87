import { ButtonLink, Notice, PageHeader, Stack, Stat, StatList } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { ImportChoices } from '@/features/suppliers/import-choices.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readRefusal } from '@/server/form-state.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { applyImportAction } from '../../actions.ts'
import { readMapping, writeMapping } from '../../mapping-address.ts'
import { orGone, UploadGone } from '../../upload-gone.tsx'
import { DuplicatesTable, ProblemsTable, SampleTable } from './preview-tables.tsx'

export const metadata = { title: 'Look before you import' }

interface PageProps {
  readonly params: Promise<{ org: string; upload: string }>
  readonly searchParams: SearchParams
}

const count = (value: number) => value.toLocaleString('en-GB')

export default async function PreviewPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { upload: uploadId } = await params
  const file = await orGone(api.suppliers.imports.file({ uploadId }))
  if (!file) return <UploadGone segment={segment} />
  const mapping = readMapping(await readListQuery(searchParams), file.columns.length)
  const columns = writeMapping(mapping)
  const back = `/${segment}/suppliers/import/${uploadId}?${new URLSearchParams(columns.map(([name, field]) => [name, field]))}`
  const outcome = await api.suppliers.imports.preview({ uploadId, mapping }).then(
    (preview) => ({ preview }),
    async (error: unknown) => ({ refusal: await readRefusal(error) }),
  )
  const crumbs = [
    { label: 'Suppliers', href: `/${segment}/suppliers` },
    { label: 'Import', href: `/${segment}/suppliers/import` },
    { label: 'Match the columns', href: back },
    { label: 'Look' },
  ]
  if ('refusal' in outcome) {
    return (
      <>
        <PageHeader title="The columns do not fit yet" breadcrumbs={crumbs} />
        <Notice tone="error" title={outcome.refusal.message} />
        <p className="mt-6">
          <ButtonLink href={back}>Match the columns again</ButtonLink>
        </p>
      </>
    )
  }
  const { preview } = outcome
  return (
    <>
      <PageHeader
        title={`${count(preview.withoutDuplicates)} new ${preview.withoutDuplicates === 1 ? 'supplier' : 'suppliers'} of ${count(preview.rowCount)} rows`}
        subtitle="Nothing has been added yet."
        breadcrumbs={crumbs}
        actions={
          <ButtonLink href={back} tone="secondary">
            Match the columns again
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <StatList>
          <Stat label="Rows that can be read" value={count(preview.readable)} />
          <Stat label="Rows that cannot" value={count(preview.errorRows)} />
          <Stat label="Cells left out" value={count(preview.warningCells)} />
          <Stat label="Likely there already" value={count(preview.duplicateRows)} />
        </StatList>
        {preview.problems.length > 0 ? <ProblemsTable preview={preview} /> : null}
        {preview.duplicates.length > 0 ? <DuplicatesTable segment={segment} preview={preview} /> : null}
        {preview.sample.length > 0 ? <SampleTable preview={preview} /> : null}
        {preview.readable > 0 ? (
          <ConfirmForm
            action={applyImportAction.bind(null, { org: segment, uploadId, columns })}
            submitLabel="Import"
            pendingLabel="Importing"
            cancelHref={back}
            cancelLabel="Back"
          >
            <ImportChoices errorRows={preview.errorRows} duplicateRows={preview.duplicateRows} />
          </ConfirmForm>
        ) : null}
      </Stack>
    </>
  )
}
