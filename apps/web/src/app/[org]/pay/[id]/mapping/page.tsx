import { roleMay } from '@daylight/domain/access'
import { Notice, PageHeader, Stack } from '@daylight/ui'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { BesideForms } from '@/features/pay/beside-forms.tsx'
import { whosePayroll } from '@/features/pay/pay-words.ts'
import { PayrollMappingForm } from '@/features/pay/payroll-mapping-form.tsx'
import { refusalCookie } from '@/features/pay/refusal-cookie.ts'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { cancelPayCheckAction, removeBesideAction, startPayCheckAction } from '../../actions.ts'

export const metadata = { title: 'Confirm the columns' }

export default async function MappingPage(props: {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}) {
  const { api, actor, segment } = await getOrganisation(props.params)
  const { id } = await props.params
  if (!roleMay(actor.role, 'pay_check:write')) redirect(`/${segment}/pay/${id}`)
  const mapping = await orNotFound(api.pay.mapping({ id }))
  if (mapping.status !== 'uploaded') redirect(`/${segment}/pay/${id}`)
  const query = await readListQuery(props.searchParams)
  const refusal = refusalCookie.read((await cookies()).get(refusalCookie.name)?.value, query.get('refused'))
  return (
    <>
      <PageHeader
        title="Which column is which?"
        subtitle={[whosePayroll(mapping), mapping.siteName].filter(Boolean).join(' · ')}
        breadcrumbs={[{ label: 'Pay', href: `/${segment}/pay` }, { label: 'Confirm the columns' }]}
      />
      <Stack>
        {mapping.remembered ? (
          <Notice title="Filled in as last time.">Check that the file still has the same columns.</Notice>
        ) : null}
        {mapping.headingNotes.length > 0 ? (
          <Notice title="About this file.">{mapping.headingNotes.join(' ')}</Notice>
        ) : null}
        <NotKept neverStored={mapping.neverStored} dropped={mapping.dropped} />
        <BesideForms
          action={`/${segment}/pay/${id}/beside`}
          has={mapping.beside}
          refusal={refusal?.message}
          refusedKind={query.get('kind')}
          remove={(kind) => removeBesideAction.bind(null, { org: segment, id, kind })}
        />
        <PayrollMappingForm
          action={startPayCheckAction.bind(null, { org: segment, id, version: mapping.version })}
          mapping={mapping}
        />
        <ConfirmForm
          action={cancelPayCheckAction.bind(null, { org: segment, id })}
          submitLabel="Cancel and delete the file"
          tone="quiet"
        />
      </Stack>
    </>
  )
}

function NotKept(props: { readonly neverStored: readonly string[]; readonly dropped: readonly string[] }) {
  const { neverStored, dropped } = props
  if (neverStored.length === 0 && dropped.length === 0) return null
  const list = (headings: readonly string[]) => headings.map((heading) => `“${heading}”`).join(', ')
  return (
    <Notice title="Never stored:">
      {neverStored.length > 0 ? (
        <p>
          {list(neverStored)}. They are compared between workers and then let go. Of bank accounts and
          National Insurance numbers a code is kept for some months, which nobody can turn back, to compare
          the next payroll with.
        </p>
      ) : null}
      {dropped.length > 0 ? <p>{list(dropped)}: not read, unless you choose one of them below.</p> : null}
    </Notice>
  )
}
