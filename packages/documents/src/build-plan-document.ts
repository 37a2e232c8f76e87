import type { PlanPrint } from '@daylight/application'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { PLAN_FIELDS, planFieldWords, tellPlannedAction } from '@daylight/domain/remediation'
import {
  type DocumentBlock,
  type DocumentModel,
  type DocumentSection,
  type DocumentTable,
  plainRun,
} from './document-model.ts'

type NumberedAction = PlanPrint['actions'][number] & { readonly number: number }

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [plainRun(text)] })

/** A supplier's corrective action plan, the same for both sides. Pure. */
export function buildPlanDocument(print: PlanPrint): DocumentModel {
  const { organisation, supplier, agreement, today } = print
  const { open, finished } = numberActions(print)
  const nothing = paragraph('Nothing is asked of the supplier now.')
  return {
    language: 'en-GB',
    subject: 'Corrective action plan',
    title: `Corrective action plan: ${supplier}`,
    organisation,
    alsoCovers: [],
    lines: [
      `Between ${organisation} and ${supplier}`,
      `As it stands on ${formatDate(today)}`,
      signedLine(print),
    ],
    notice: noticeOf(print),
    inShort: [],
    sections: [
      { id: 'to_do', title: 'To do', blocks: open.length === 0 ? [nothing] : [toRecords(open)] },
      ...(finished.length === 0
        ? []
        : [{ id: 'finished', title: 'Finished', blocks: [toRecords(finished)] } as const]),
      { id: 'signatures', title: 'Signatures', blocks: signatures(print) },
      ...asSigned(print),
    ],
    sources: [],
    checks: agreement ? [{ label: 'Check of the signed text (SHA-256)', value: agreement.sha256 }] : [],
    date: today,
  }
}

/** In one count through the whole plan, so that "action 4" is one of them. */
function numberActions({ actions }: PlanPrint) {
  const open = actions.filter(({ finished }) => !finished)
  const finished = actions.filter((action) => action.finished)
  const numbered = (some: PlanPrint['actions'], before: number): readonly NumberedAction[] =>
    some.map((action, index) => ({ ...action, number: before + index + 1 }))
  return { open: numbered(open, 0), finished: numbered(finished, open.length) }
}

function toRecords(actions: readonly NumberedAction[]): DocumentBlock {
  return {
    kind: 'records',
    name: 'Action',
    fields: PLAN_FIELDS.map((field) => planFieldWords[field]),
    records: actions.map((action) => {
      const told = tellPlannedAction(action)
      return {
        title: `${action.number}. ${action.title}`,
        values: PLAN_FIELDS.map((field) => told[field].map((line) => [plainRun(line)])),
      }
    }),
  }
}

function noticeOf({ agreement }: PlanPrint): string | null {
  if (agreement === null) return 'Not signed yet'
  return agreement.unchanged ? null : 'Changed since it was signed'
}

function signedLine({ agreement }: PlanPrint): string {
  return agreement === null
    ? 'Not signed by both sides yet'
    : `Signed by both sides on ${formatDate(isoDate(agreement.agreedOn))}`
}

/** By whom and when; with room to sign by hand where nobody has. */
function signatures({ organisation, supplier, agreement }: PlanPrint): readonly DocumentBlock[] {
  const sides: readonly (readonly [string, string, string])[] = agreement
    ? [
        [supplier, agreement.supplierName, agreement.supplierRole],
        [organisation, agreement.buyerName, agreement.buyerRole],
      ]
    : [
        [supplier, '', ''],
        [organisation, '', ''],
      ]
  const day = agreement ? formatDate(isoDate(agreement.agreedOn)) : ''
  const table: DocumentTable = {
    kind: 'table',
    caption: agreement
      ? 'Who agreed to this plan, for which side, and when.'
      : 'Room to sign by hand. A plan can also be signed on the screen, together.',
    columns: ['For', 'Name', 'Role', 'Date'].map((title) => ({ title, align: 'start' }) as const),
    rows: sides.map((cells) => [...cells, day].map((text) => [plainRun(text)])),
  }
  const still = agreement?.unchanged
    ? [paragraph('What is asked is still what was signed, to the letter.')]
    : []
  return [table, ...still]
}

/** The words that were signed, where they are no longer what is asked. */
function asSigned({ agreement }: PlanPrint): readonly DocumentSection[] {
  if (agreement === null || agreement.unchanged) return []
  const lines = agreement.text.split('\n').filter((line) => line.trim() !== '')
  return [
    {
      id: 'as_signed',
      title: `As it was signed on ${formatDate(isoDate(agreement.agreedOn))}`,
      blocks: [
        paragraph(
          'The plan has changed since. What is above is how it stands now; what follows is the text that both sides signed.',
        ),
        ...lines.map((line) => paragraph(line.trim())),
      ],
    },
  ]
}
