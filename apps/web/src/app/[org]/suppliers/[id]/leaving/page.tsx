import { formatDate, isoDate } from '@daylight/domain/dates'
import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { ReasonForm } from '@/features/findings/reason-form.tsx'
import { fateLabels } from '@/features/suppliers/leaving-words.ts'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { stayWithSupplierAction } from '../../leaving-actions.ts'
import { MoneyOpen } from './leaving-parts.tsx'

export const metadata = { title: 'How the work ends' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}

type Version = Awaited<ReturnType<OrganisationPage['api']['suppliers']['leavings']['list']>>[number]

export default async function LeavingPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const query = await readListQuery(searchParams)
  const versions = await orNotFound(api.suppliers.leavings.list({ supplierId: id }))
  const { supplier, mayRecord, money } = await api.suppliers.leavings.guide({ supplierId: id })
  const page = `/${segment}/suppliers/${supplier.id}`
  const [newest] = versions
  if (!newest) return <NothingRecorded name={supplier.name} page={page} segment={segment} />
  const shown = versions.find((version) => String(version.number) === query.get('version')) ?? newest
  const ends = newest.kind === 'leaves'
  return (
    <>
      <PageHeader
        title={`How the work with ${supplier.name} ends`}
        subtitle={`Version ${shown.number} of ${versions.length}${shown.newest ? '' : ', no longer in force'}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'End of the work' },
        ]}
        actions={
          mayRecord && ends ? (
            <ButtonLink href={`${page}/leaving/record`} tone="secondary">
              Correct it
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        {query.get('signed') ? <Notice tone="success" title="Signed and kept." announce="status" /> : null}
        {shown.content.warnings.length > 0 ? (
          <Notice tone="warning" title="Before the last day">
            <ul className="list-disc ps-5">
              {shown.content.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Answers version={shown} segment={segment} />
        {shown.newest && ends ? (
          <Panel title="Money owed to workers today">
            <MoneyOpen money={money} segment={segment} />
          </Panel>
        ) : null}
        {mayRecord && ends ? (
          <Panel title="Does the work go on after all?">
            <ReasonForm
              action={stayWithSupplierAction.bind(null, {
                org: segment,
                id: supplier.id,
                basedOn: newest.id,
              })}
              name="reason"
              label="Why"
              hint="It is kept as a version of its own. What was signed before stays readable."
              version={newest.number}
              buttons={[{ event: 'stay', label: 'The work goes on', tone: 'secondary' }]}
            />
          </Panel>
        ) : null}
        <Panel title="All versions">
          <ul className="divide-y divide-line border-y border-line">
            {versions.map((version) => (
              <li key={version.id} className="py-3">
                <LinkText href={`${page}/leaving?version=${version.number}`}>
                  Version {version.number}: {tellVersion(version)}
                </LinkText>
                <span className="block text-muted">
                  Signed by {version.recordedByName}, {formatInstant(version.recordedAt)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      </Stack>
    </>
  )
}

function NothingRecorded(props: { readonly name: string; readonly page: string; readonly segment: string }) {
  return (
    <>
      <PageHeader
        title={`How the work with ${props.name} ends`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${props.segment}/suppliers` },
          { label: props.name, href: props.page },
          { label: 'End of the work' },
        ]}
      />
      <p>Nothing is recorded: the work with this supplier goes on.</p>
    </>
  )
}

function tellVersion({ kind, endsOn }: Version): string {
  return kind === 'stays' ? 'the work goes on' : `ends on ${formatDate(isoDate(endsOn))}`
}

function Answers({ version, segment }: { readonly version: Version; readonly segment: string }) {
  const { content, kind, endsOn, reason, recordedByName, recordedAt, guideVersion } = version
  return (
    <Panel title={kind === 'stays' ? 'The work goes on' : 'What was answered'}>
      <SummaryList
        rows={[
          ...(kind === 'stays' ? [] : [{ key: 'Last day', value: formatDate(isoDate(endsOn)) }]),
          { key: 'Why', value: <span className="whitespace-pre-line">{reason}</span> },
          ...content.told.map(({ question, answer, day, note }) => ({
            key: question,
            value: (
              <>
                {answer}
                {day === '' ? '' : ` (${formatDate(isoDate(day))})`}
                {note === '' ? null : <span className="block whitespace-pre-line text-muted">{note}</span>}
              </>
            ),
          })),
          ...content.findings.map(({ findingId, number, title, fate }) => ({
            key: `F-${number}`,
            value: (
              <>
                <LinkText href={`/${segment}/findings/${findingId}`}>{title}</LinkText>
                <span className="block">{fateLabels[fate]}</span>
              </>
            ),
          })),
          ...(content.money.length > 0
            ? [
                {
                  key: 'Money open when it was signed',
                  value: <MoneyOpen money={content.money} segment={segment} />,
                },
              ]
            : []),
          { key: 'Signed', value: `${recordedByName}, ${formatInstant(recordedAt)}` },
          { key: 'Questions, in the version of', value: formatDate(isoDate(guideVersion)) },
        ]}
      />
    </Panel>
  )
}
