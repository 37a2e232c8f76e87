import { Button, FormStack, LinkText, Notice, PageHeader, Select, Stack } from '@daylight/ui'
import { RaiseFindingForm } from '@/features/findings/finding-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { raiseFindingAction } from '../actions.ts'

export const metadata = { title: 'Raise a finding' }

const OWN = 'own'

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function NewFindingPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const chosen = (await readListQuery(searchParams)).get('supplier')
  const choices = await orNotFound(
    api.findings.choices(chosen === undefined || chosen === OWN ? {} : { supplierId: chosen }),
  )
  return (
    <>
      <PageHeader
        title={chosen === undefined ? 'Where was it found?' : 'Raise a finding'}
        subtitle={chosen === undefined ? undefined : `At ${choices.supplierName ?? 'our own organisation'}`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: 'Raise', ...(chosen === undefined ? {} : { href: `/${segment}/findings/new` }) },
        ]}
      />
      <Stack>
        <Notice tone="warning" title="Worried about a person? Do not write it here.">
          <p>
            A finding is about conditions, records and pay, and the supplier may see it. Never name or
            describe somebody who may be in danger.{' '}
            <LinkText href="/worried">What to do when you are worried about a person</LinkText>
          </p>
        </Notice>
        {chosen === undefined ? (
          <form method="get">
            <FormStack>
              <Select
                name="supplier"
                label="Supplier"
                options={[{ value: OWN, label: 'Our own organisation' }, ...choices.suppliers]}
              />
              <div>
                <Button type="submit">Continue</Button>
              </div>
            </FormStack>
          </form>
        ) : (
          <RaiseFindingForm
            action={raiseFindingAction.bind(null, segment)}
            supplierId={chosen === OWN ? '' : chosen}
            sites={choices.sites}
            severities={choices.severities}
            areas={choices.areas}
            rules={choices.rules}
            cancelHref={`/${segment}/findings`}
          />
        )}
      </Stack>
    </>
  )
}
