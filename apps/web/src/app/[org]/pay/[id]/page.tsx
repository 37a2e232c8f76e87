import { PAY_LINE_FILTERS } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { redirect } from 'next/navigation'
import { CompleteCheck } from '@/features/pay/complete-check.tsx'
import { CancelledCheck, RefusedCheck, RunningCheck } from '@/features/pay/unfinished-check.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { cancelPayCheckAction } from '../actions.ts'

export const metadata = { title: 'Pay check' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}

export default async function PayCheckPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const check = await orNotFound(api.pay.get({ id }))
  const mayWrite = roleMay(actor.role, 'pay_check:write')
  if (check.status === 'uploaded' && mayWrite) redirect(`/${segment}/pay/${id}/mapping`)
  if (check.status === 'refused') return <RefusedCheck check={check} segment={segment} mayWrite={mayWrite} />
  if (check.status === 'cancelled') return <CancelledCheck check={check} segment={segment} />
  if (check.status !== 'complete' || !check.summary) {
    return (
      <RunningCheck
        check={check}
        segment={segment}
        cancel={mayWrite ? cancelPayCheckAction.bind(null, { org: segment, id }) : null}
      />
    )
  }
  const query = await readListQuery(searchParams)
  const asked = PAY_LINE_FILTERS.find((filter) => filter === query.get('show'))
  const filter = asked ?? (check.summary.livingWage.fail === 0 ? 'all' : 'below')
  const lines = check.mayReadLines
    ? await api.pay.lines({ id, filter, after: query.get('after'), limit: 50 })
    : null
  return (
    <CompleteCheck
      check={check}
      comparison={await api.pay.comparison({ id })}
      summary={check.summary}
      segment={segment}
      filter={filter}
      maySeeSignals={roleMay(actor.role, 'signal:read')}
      lines={lines}
    />
  )
}
