import type { DocumentFormat } from '@daylight/contracts'
import { authorise, type MemberActor, roleMay } from '@daylight/domain/access'
import { addMonths, isoDate } from '@daylight/domain/dates'
import {
  type BoardSpan,
  countPeriod,
  type ReportList,
  type ReportRecord,
  reportRecordsBehind,
} from '@daylight/domain/remediation'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { listBuyersCauses } from '../findings/buyer-conduct.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { CommitteePrint } from '../ports/document-renderer.ts'
import { type KeyedPage, type PageAsked, pageByKey } from './page-by-key.ts'
import { readBoardFigures } from './read-board-figures.ts'
import { readReportRecords } from './read-report-records.ts'

interface AskedReport {
  readonly span: BoardSpan
  /** The address of the organisation's own pages, with the host, without a slash at the end. */
  readonly home: string
}

function mayRead(actor: MemberActor): { readonly withConduct: boolean } {
  for (const permission of ['finding:read', 'pay_check:read', 'assessment:read', 'supplier:read'] as const) {
    authorise(actor, permission)
  }
  return { withConduct: roleMay(actor.role, 'buyer_conduct:read') }
}

/** What a report for a committee says of some days: those of the board, and what was checked and found in them. */
export async function readCommitteeReport(
  deps: Deps,
  actor: MemberActor,
  { span, home }: AskedReport,
): Promise<CommitteePrint> {
  const { withConduct } = mayRead(actor)
  const today = deps.clock.today()
  const before = { from: addMonths(span.from, -12), to: addMonths(span.to, -12) }
  return deps.database.withTenant(actor, async (tx) => {
    const actions = await tx.board.actions()
    const board = await readBoardFigures(tx, { today, actions, withConduct })
    const records = await readReportRecords(tx, span, { withConduct })
    const earlier = await readReportRecords(tx, before, { withConduct })
    const causes = withConduct ? await listBuyersCauses(tx) : null
    return {
      kind: 'committee',
      organisation: (await tx.organisation.current()).name,
      home,
      today,
      suppliers: (await tx.today.counts()).suppliers,
      now: { ...countPeriod(actions, today, span), lists: countLists(records, span) },
      before: { ...countPeriod(actions, today, before), lists: countLists(earlier, before) },
      causes,
      board,
    }
  })
}

/** Each list as a whole and by its keys; what is none is not among them. */
function countLists(records: readonly ReportRecord[], span: BoardSpan): CommitteePrint['now']['lists'] {
  const asked = new Map<string, { readonly list: ReportList; readonly key: string | null }>()
  for (const { list, key } of records) {
    asked.set(list, { list, key: null })
    if (key !== null) asked.set(`${list} ${key}`, { list, key })
  }
  return [...asked.values()].map(({ list, key }) => ({
    list,
    key,
    count: reportRecordsBehind(records, { list, key, span }).length,
  }))
}

/** The report as a file; that it was made is on record. */
export async function openCommitteeReport(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  { format, ...asked }: AskedReport & { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  mayRead(actor)
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  const print = await readCommitteeReport(deps, actor, asked)
  const { from, to } = asked.span
  await deps.database.withTenant(actor, async (tx) => {
    tx.audit.record(actor, {
      action: 'report.downloaded',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { from, to, format },
    })
  })
  const name = `committee report ${print.organisation} ${from} to ${to}`
  return makeDocument(deps, print, { name, format })
}

/** A page of the records that a figure of the report counts; the total is the figure. */
export async function listReportRecords(
  deps: Deps,
  actor: MemberActor,
  input: PageAsked & {
    readonly list: ReportList
    readonly key?: string | undefined
    readonly from: string
    readonly to: string
  },
): Promise<KeyedPage<ReportRecord>> {
  const { withConduct } = mayRead(actor)
  if (input.list === 'conduct') authorise(actor, 'buyer_conduct:read')
  const span = { from: isoDate(input.from), to: isoDate(input.to) }
  const records = await deps.database.withTenant(actor, (tx) => readReportRecords(tx, span, { withConduct }))
  const behind = reportRecordsBehind(records, { list: input.list, key: input.key ?? null, span })
  return pageByKey(behind, ({ day, id }) => `${day} ${id}`, input)
}
