import { roleMay } from '@daylight/domain/access'
import { isOrganisationKind, ORGANISATION_KINDS, organisationKindLabels } from '@daylight/domain/identity'
import { Notice, SummaryList } from '@daylight/ui'
import { OrganisationForm } from '@/features/identity/organisation-form.tsx'
import { SettingsTabs } from '@/features/identity/settings-tabs.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { updateOrganisationAction } from './actions.ts'

export const metadata = { title: 'Organisation settings' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function OrganisationSettingsPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const organisation = await api.organisations.get()
  const { legalForms, turnoverBands } = await api.organisations.choices()
  const label = (options: readonly { value: string; label: string }[], value: string | null) =>
    options.find((option) => option.value === value)?.label ?? 'Not said'
  return (
    <>
      <SettingsTabs segment={segment} role={actor.role} current="organisation" />
      {query.has('saved') ? (
        <div className="mb-6">
          <Notice tone="success" announce="status">
            Saved.
          </Notice>
        </div>
      ) : null}
      {roleMay(actor.role, 'organisation:update') ? (
        <OrganisationForm
          action={updateOrganisationAction.bind(null, segment, organisation.version)}
          kinds={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: organisationKindLabels[kind] }))}
          legalForms={legalForms}
          turnoverBands={turnoverBands}
          stored={{
            name: organisation.name,
            kind: organisation.kind,
            legalForm: organisation.legalForm ?? '',
            companyNumber: organisation.companyNumber ?? '',
            turnoverBand: organisation.turnoverBand ?? '',
            yearEnd: organisation.yearEnd ?? '',
            website: organisation.website ?? '',
          }}
        />
      ) : (
        <SummaryList
          rows={[
            { key: 'Name', value: organisation.name },
            {
              key: 'Kind',
              value: isOrganisationKind(organisation.kind)
                ? organisationKindLabels[organisation.kind]
                : organisation.kind,
            },
            { key: 'Legal form', value: label(legalForms, organisation.legalForm) },
            { key: 'Companies House number', value: organisation.companyNumber ?? 'Not said' },
            { key: 'Turnover in a year', value: label(turnoverBands, organisation.turnoverBand) },
            { key: 'Website', value: organisation.website ?? 'Not said' },
          ]}
        />
      )}
    </>
  )
}
