import { roleMay } from '@daylight/domain/access'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  LinkText,
  PageHeader,
  Pagination,
  StatusTag,
  type Tone,
} from '@daylight/ui'
import { MonthsSideBySide } from '@/features/pay/months-side-by-side.tsx'
import { countWords, periodWords, statusWords, whosePayroll } from '@/features/pay/pay-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Pay' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

const tones: Readonly<Record<string, Tone>> = {
  uploaded: 'caution',
  queued: 'action',
  reading: 'action',
  complete: 'plain',
  refused: 'bad',
  cancelled: 'neutral',
}

export default async function PayPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const supplierId = query.get('supplier')
  const list = await api.pay.list({ supplierId, after: query.get('after') })
  const ownAlone = list.payChecks.every((check) => check.supplierId === null)
  const months =
    supplierId || ownAlone ? await orNotFound(api.pay.months({ supplierId: supplierId ?? null })) : null
  const base = `/${segment}/pay`
  const add = roleMay(actor.role, 'pay_check:write') ? (
    <ButtonLink href={supplierId ? `${base}/new?supplier=${supplierId}` : `${base}/new`}>
      Check a payroll
    </ButtonLink>
  ) : null
  const [first] = list.payChecks
  const oneSupplier = supplierId && first?.supplierName ? `Pay checks of ${first.supplierName}` : null
  return (
    <>
      <PageHeader
        title={oneSupplier ?? 'Pay checks'}
        breadcrumbs={supplierId ? [{ label: 'Pay', href: base }, { label: 'One supplier' }] : undefined}
        actions={list.payChecks.length > 0 ? add : null}
      />
      <DataTable
        caption="Pay checks"
        captionHidden
        rows={list.payChecks}
        rowKey={(check) => check.id}
        columns={[
          {
            key: 'whose',
            header: 'Payroll',
            cell: (check) => (
              <LinkText href={`${base}/${check.id}`}>
                {[whosePayroll(check), check.siteName].filter(Boolean).join(', ')}
              </LinkText>
            ),
          },
          { key: 'period', header: 'Period', cell: (check) => periodWords(check) ?? '–' },
          { key: 'result', header: 'Result', cell: (check) => resultWords(check) },
          {
            key: 'status',
            header: 'Status',
            cell: (check) => <StatusTag tone={tones[check.status]}>{statusWords[check.status]}</StatusTag>,
          },
          { key: 'on', header: 'Uploaded', nowrap: true, cell: (check) => formatDay(check.createdAt) },
        ]}
        empty={
          <EmptyState title="No pay checks yet" actions={add}>
            Upload a payroll file from a supplier, or your own. Every row is held against the legal minimum
            and the Living Wage, and you see who was paid less, by how much and why.
          </EmptyState>
        }
      />
      {months ? <MonthsSideBySide months={months} checks={base} /> : null}
      <Pagination
        nextHref={
          list.next ? `${base}?${supplierId ? `supplier=${supplierId}&` : ''}after=${list.next}` : undefined
        }
      />
    </>
  )
}

type Listed = Parameters<typeof whosePayroll>[0] & {
  readonly status: string
  readonly people: Parameters<typeof countWords>[0] | null
  readonly below: Parameters<typeof countWords>[0] | null
  readonly belowMinimum: Parameters<typeof countWords>[0] | null
}

function resultWords({ status, people, below, belowMinimum }: Listed): string {
  if (status !== 'complete' || people === null || below === null || belowMinimum === null) return '–'
  if (below === 0 && belowMinimum === 0) return `Nobody below, of ${countWords(people)}`
  const first = `${countWords(below)} of ${countWords(people)} below the Living Wage`
  return belowMinimum === 0 ? first : `${first}, ${countWords(belowMinimum)} below the legal minimum`
}
