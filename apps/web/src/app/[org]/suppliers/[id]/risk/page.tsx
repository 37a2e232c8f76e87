import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { bandWords } from '@daylight/domain/risk'
import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { BandTag, knownByLabels, tellBands } from '@/features/risk/risk-words.tsx'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { DueTable } from '../../../risk/due-table.tsx'
import { endRiskOverrideAction } from '../../risk-actions.ts'
import { ChecksDone, type Current, PointsTable, RiskHistory } from './risk-parts.tsx'

export const metadata = { title: 'Inherent risk' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}

export default async function SupplierRiskPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const query = await readListQuery(searchParams)
  const { supplier, points, current, history, checks } = await orNotFound(api.risk.get({ supplierId: id }))
  const due = await api.risk.due({ supplierId: supplier.id })
  const page = `/${segment}/suppliers/${supplier.id}`
  const mayWrite = supplier.active && roleMay(actor.role, 'supplier:write')
  const mayDecide = supplier.active && roleMay(actor.role, 'risk:decide')
  return (
    <>
      <PageHeader
        title={`Risk before we ask: ${supplier.name}`}
        subtitle="Where exploitation is more likely, from what is known of the work. It decides how much we ask and how often."
        tag={current ? <BandTag band={current.standing} /> : undefined}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Risk' },
        ]}
        actions={
          <>
            {mayWrite ? (
              <ButtonLink href={`${page}/risk/answer`}>Say what the work is like</ButtonLink>
            ) : null}
            {mayDecide ? (
              <ButtonLink href={`${page}/risk/decide`} tone="secondary">
                Decide otherwise
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack gap="large">
        {query.get('saved') ? <Notice tone="success" title="Saved and scored." announce="status" /> : null}
        <Notice title="What this says">{points.notice}</Notice>
        {current ? (
          <>
            <Standing current={current} />
            {current.override && mayDecide ? (
              <ConfirmForm
                action={endRiskOverrideAction.bind(null, {
                  org: segment,
                  id: supplier.id,
                  version: current.version,
                })}
                submitLabel="Let the points hold again"
                tone="secondary"
              />
            ) : null}
            <section aria-labelledby="planned">
              <h2 id="planned" className="mb-2 text-xl">
                What is planned
              </h2>
              <DueTable segment={segment} rows={due.rows} sets={due.sets} />
              {mayWrite ? (
                <p className="mt-3">
                  <LinkText href={`${page}/risk/record`}>Record a desk check or a visit</LinkText>
                </p>
              ) : null}
              <ChecksDone checks={checks} />
            </section>
            <PointsTable current={current} whatTheyDo={supplier.whatTheyDo} />
            <Changes current={current} page={page} mayWrite={mayWrite} />
          </>
        ) : (
          <p>It has not been scored yet. That happens by itself within minutes.</p>
        )}
        <RiskHistory history={history} />
        <p className="max-w-prose text-sm text-muted">
          Points of {formatDate(isoDate(current?.rulesVersion ?? points.version))}. {points.source}
        </p>
      </Stack>
    </>
  )
}

function Standing({ current }: { readonly current: Current }) {
  const { override, band, points, lowest, highest, used } = current
  const range =
    lowest === highest
      ? 'Everything is known.'
      : `If what is not known turned out harmless it would be ${lowest}, at worst ${highest}.`
  return (
    <Panel title={band === 'not_known' ? 'Cannot say yet' : `${bandWords[band]} by the points: ${points}`}>
      <p className="max-w-prose">
        {band === 'not_known'
          ? 'Nothing is known of this supplier’s sector or work. That is not the same as low risk.'
          : `${range} ${used.bands.map((one) => `${bandWords[one.band]} begins at ${one.from}`).join('; ')}.`}
      </p>
      {override ? (
        <p className="mt-3 max-w-prose">
          <strong>
            {override.byName} decided: {bandWords[override.band].toLowerCase()} risk until{' '}
            {formatDate(isoDate(override.until))}.
          </strong>{' '}
          <span className="whitespace-pre-line">{override.reason}</span>
        </p>
      ) : null}
      <p className="mt-3 text-muted">Scored {formatInstant(current.scoredAt)}.</p>
    </Panel>
  )
}

function Changes(props: { readonly current: Current; readonly page: string; readonly mayWrite: boolean }) {
  const { current, page, mayWrite } = props
  const labelOf = (id: string) => current.used.factors.find((factor) => factor.id === id)?.label ?? id
  return (
    <Panel title="What would change it">
      {current.changes.length === 0 ? (
        <p>No single answer would lead to another band.</p>
      ) : (
        <ul className="list-disc ps-5">
          {current.changes.map((change) => (
            <li key={change.id}>
              <strong>{labelOf(change.id)}</strong> ({knownByLabels[change.knownBy].toLowerCase()}):{' '}
              {tellBands(change.atLeast, change.atMost)} risk, with everything else as it is.
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <p className="mt-3">
          <LinkText href={`${page}/risk/answer`}>Answer what you know</LinkText> or{' '}
          <LinkText href={`${page}/edit`}>correct the sector</LinkText>.
        </p>
      ) : null}
    </Panel>
  )
}
