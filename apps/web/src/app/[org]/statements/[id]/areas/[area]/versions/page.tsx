import { statementAreaSchema } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import {
  Button,
  DataTable,
  LinkText,
  Notice,
  PageHeader,
  Panel,
  Select,
  Stack,
  StatusTag,
} from '@daylight/ui'
import { notFound } from 'next/navigation'
import '@/features/statements/statement.css'
import { DifferenceView } from '@/features/statements/difference-view.tsx'
import { RestoreForm } from '@/features/statements/restore-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { restoreVersionAction } from '../../../../writing-actions.ts'

export const metadata = { title: 'Versions' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly area: string }>
  readonly searchParams: SearchParams
}

export default async function VersionsPage({ params, searchParams }: PageProps) {
  const { id, area: name } = await params
  const { api, actor, segment } = await getOrganisation(params)
  const parsed = statementAreaSchema.safeParse(name)
  if (!parsed.success) notFound()
  const area = parsed.data
  const { title, state, versions } = await orNotFound(api.statements.sectionVersions({ id, area }))
  const query = await readListQuery(searchParams)
  const numbers = versions.map(({ version }) => version)
  const asked = (key: string) => numbers.find((version) => String(version) === query.get(key))
  const [from, to] = [asked('from') ?? numbers[1], asked('to') ?? numbers[0]]
  const compared =
    from === undefined || to === undefined || from === to
      ? null
      : await orNotFound(api.statements.compareSection({ id, area, from, to }))
  const base = `/${segment}/statements/${id}`
  const here = `${base}/areas/${area}`
  const [current] = numbers
  const mayWrite = state === 'draft' && roleMay(actor.role, 'statement:write')
  const options = versions.map(({ version, writtenBy, writtenAt }) => ({
    value: String(version),
    label: `${version}: ${writtenBy ?? 'the starting text'}, ${formatInstant(writtenAt)}`,
  }))
  const unchanged = compared?.lines.every(({ change }) => change === 'same') ?? false
  return (
    <>
      <PageHeader
        title={`Versions of “${title}”`}
        subtitle="One for each author and sitting, and every text that was approved. None is ever changed."
        breadcrumbs={[
          { label: 'Statements', href: `/${segment}/statements` },
          { label: 'Statement', href: base },
          { label: title, href: here },
          { label: 'Versions' },
        ]}
      />
      <Stack gap="large">
        {query.get('restored') === '1' ? (
          <Notice tone="success" announce="status" title="The older text is back.">
            What stood before is kept in the list.
          </Notice>
        ) : null}
        <DataTable
          caption="Versions, the newest first"
          captionHidden
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: 'version',
              header: 'Version',
              cell: ({ version, current: now }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  {version} {now ? <StatusTag tone="good">As it stands</StatusTag> : null}
                </span>
              ),
            },
            {
              key: 'by',
              header: 'Left so by',
              cell: ({ writtenBy, sameAs }) => (
                <>
                  {writtenBy ?? 'The starting text'}
                  {sameAs === null ? null : (
                    <span className="block text-sm text-muted">Reads as version {sameAs}</span>
                  )}
                </>
              ),
            },
            { key: 'at', header: 'On', cell: ({ writtenAt }) => formatInstant(writtenAt) },
            { key: 'words', header: 'Words', numeric: true, cell: ({ words }) => words },
            {
              key: 'changes',
              header: 'What it changed',
              headerHidden: true,
              cell: ({ version }) => {
                const before = numbers[numbers.indexOf(version) + 1]
                return before === undefined ? null : (
                  <LinkText href={`${here}/versions?from=${before}&to=${version}#difference`}>
                    What version {version} changed
                  </LinkText>
                )
              },
            },
          ]}
        />
        {versions.length > 1 ? (
          <form
            method="get"
            action="#difference"
            className="grid items-end gap-4 lg:grid-cols-[1fr_1fr_auto]"
          >
            <Select name="from" label="Compare" options={options} defaultValue={String(from)} />
            <Select name="to" label="with" options={options} defaultValue={String(to)} />
            <div>
              <Button type="submit" tone="secondary">
                Show what differs
              </Button>
            </div>
          </form>
        ) : (
          <p className="text-muted">
            There is one version so far. The next one is kept when somebody writes on.
          </p>
        )}
        {compared ? (
          <Panel
            id="difference"
            title={`From version ${compared.from.version} to version ${compared.to.version}`}
          >
            <p className="mb-2 text-muted">
              <del>Struck through</del> was taken out by version {compared.to.version}, <ins>underlined</ins>{' '}
              was put in.
            </p>
            {unchanged ? <p>Both read the same.</p> : <DifferenceView lines={compared.lines} />}
          </Panel>
        ) : null}
        {mayWrite && compared && current !== undefined && compared.from.version !== current ? (
          <RestoreForm
            action={restoreVersionAction.bind(null, { org: segment, id, area })}
            version={current}
            restore={compared.from.version}
          />
        ) : null}
        <p>
          <LinkText href={here}>Back to the text</LinkText>
        </p>
      </Stack>
    </>
  )
}
