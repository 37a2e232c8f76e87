import { readCouncilPack } from '@daylight/application'
import { roleMay } from '@daylight/domain/access'
import { formatDateRange } from '@daylight/domain/dates'
import { commitmentWords } from '@daylight/domain/records'
import { ButtonLink, FilterChips, LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { commitmentTones } from '@/features/records/record-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Council pack' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

type Commitment = Awaited<ReturnType<typeof readCouncilPack>>['commitments'][number]

export default async function CouncilPackPage({ params, searchParams }: PageProps) {
  const { actor, segment } = await getOrganisation(params)
  const { deps } = await container()
  const periodEnd = (await readListQuery(searchParams)).get('year') ?? null
  const pack = await readCouncilPack(deps, actor, { periodEnd })
  const home = `/${segment}/records/council-pack`
  return (
    <>
      <PageHeader
        title="Council pack"
        subtitle="The ten commitments of the Charter Against Modern Slavery, with what your records hold for each."
        breadcrumbs={[{ label: 'Our own records', href: `/${segment}/records` }, { label: 'Council pack' }]}
        actions={
          <ButtonLink href={`${home}/report?year=${pack.period.periodEnd}`} tone="secondary">
            Annual report
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {pack.isPublicBody ? null : (
          <Notice title="Made for councils and other public bodies.">
            The charter is theirs to adopt. You may look at it; nothing asks you to follow it.
          </Notice>
        )}
        <FilterChips
          label="Reporting year"
          items={pack.periods.map((period) => ({
            href: `${home}?year=${period.periodEnd}`,
            label: formatDateRange(period.periodStart, period.periodEnd, 'short'),
            current: period.periodEnd === pack.period.periodEnd,
          }))}
        />
        {pack.commitments.map((commitment) => (
          <CommitmentPanel
            key={commitment.number}
            commitment={commitment}
            segment={segment}
            mayWrite={pack.isPublicBody && roleMay(actor.role, 'record:write')}
          />
        ))}
        <p className="text-muted [overflow-wrap:anywhere]">{pack.charter.source}</p>
      </Stack>
    </>
  )
}

function CommitmentPanel(props: {
  readonly commitment: Commitment
  readonly segment: string
  readonly mayWrite: boolean
}) {
  const { commitment, segment, mayWrite } = props
  const { number, says, asks, standing, found, notes, processOnly } = commitment
  return (
    <Panel
      title={`Commitment ${number}`}
      actions={<StatusTag tone={commitmentTones[standing]}>{commitmentWords[standing]}</StatusTag>}
    >
      <p className="max-w-prose">{says}</p>
      <p className="mt-1 max-w-prose text-muted">{asks}</p>
      {found.length + notes.length === 0 ? null : (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {found.map(({ told, path }) => (
            <li key={told} className="py-3 [overflow-wrap:anywhere]">
              {told}{' '}
              {path === null ? null : (
                <LinkText href={`/${segment}/${path}`}>
                  Open<span className="sr-only"> what shows this: {told}</span>
                </LinkText>
              )}
            </li>
          ))}
          {notes.map((note) => (
            <li key={note.id} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
              <LinkText href={`/${segment}/records/charter/${note.id}`}>{note.title}</LinkText>
              {note.note === '' ? null : <span className="whitespace-pre-line">{note.note}</span>}
              <span className="text-muted">
                {note.inPlace ? 'In place' : 'Not in place yet'}; {note.responsible}
                {processOnly ? '' : note.files === 0 ? '; no file shows it' : '; a file shows it'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <p className="mt-3">
          <LinkText href={`/${segment}/records/charter/new?commitment=${number}`}>
            {processOnly ? 'Say whether a process is in place' : 'Write down what you do'}
            <span className="sr-only"> for commitment {number}</span>
          </LinkText>
        </p>
      ) : null}
    </Panel>
  )
}
