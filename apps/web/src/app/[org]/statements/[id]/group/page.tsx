import { LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { CoveredForm } from '@/features/statements/covered-form.tsx'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { saveCoveredAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'The other organisations' }

export default async function GroupPage({
  params,
  searchParams,
}: StatementPageProps & { readonly searchParams: SearchParams }) {
  const { statement, base, crumbs, place, mayWrite } = await readStatement(params)
  const query = await readListQuery(searchParams)
  const { covered, factsVersion, state } = statement
  const editable = mayWrite && state === 'draft'
  return (
    <>
      <PageHeader
        title="The other organisations"
        subtitle="The law has no rule for a group’s statement. Guidance asks that it names each organisation and says what each did; put it on the website of each."
        breadcrumbs={crumbs('The other organisations')}
      />
      <Stack gap="large">
        {query.get('saved') ? <Notice tone="success" title="Saved." announce="status" /> : null}
        {covered.length === 0 ? (
          <p>
            This statement covers one organisation. Name the others under{' '}
            <LinkText href={`${base}/facts`}>facts about the organisation</LinkText>.
          </p>
        ) : null}
        {covered.map((organisation) => (
          <Panel key={organisation.name} title={organisation.name}>
            {editable ? (
              <CoveredForm
                action={saveCoveredAction.bind(null, { ...place, name: organisation.name })}
                organisation={organisation}
                factsVersion={factsVersion}
              />
            ) : (
              <SummaryList
                rows={[
                  { key: 'What it did', value: organisation.steps || 'Not said' },
                  { key: 'Approved by', value: organisation.approver || 'Not said' },
                  { key: 'Signed by', value: organisation.signer || 'Not said' },
                ]}
              />
            )}
          </Panel>
        ))}
      </Stack>
    </>
  )
}
