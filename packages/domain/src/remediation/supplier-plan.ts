import { formatDate, isoDate } from '../dates/index.ts'
import { type ActionState, isFinished } from './action-table.ts'
import { possibleActionEvents } from './apply-action-event.ts'

/** What a supplier can do with an action of its plan. `done`: it is finished, please look; work is begun by it too. */
export const SUPPLIER_STEPS = ['agree', 'done', 'dispute'] as const
export type SupplierStep = (typeof SUPPLIER_STEPS)[number]

export function supplierStepsFrom(state: ActionState): readonly SupplierStep[] {
  const events = possibleActionEvents(state, 'supplier')
  return SUPPLIER_STEPS.filter((step) =>
    step === 'done' ? events.includes('submit') || events.includes('start') : events.includes(step),
  )
}

export interface PlanTextItem {
  readonly findingNumber: number
  readonly finding: string
  readonly action: string
  readonly dueOn: string
  readonly evidenceAsked: string
  readonly status: ActionState
  readonly milestones: readonly { readonly title: string; readonly dueOn: string }[]
}

/**
 * The text of a plan that both sides sign: what is to be done, by when, shown by what. The same plan gives the same
 * text to the letter, so that its hash can be compared; how far each action has got is not in it.
 */
export function writePlanText(plan: {
  readonly organisation: string
  readonly supplier: string
  readonly items: readonly PlanTextItem[]
}): string {
  const items = plan.items.filter(({ status }) => !isFinished(status) && status !== 'disputed')
  const lines = items.flatMap((item, index) => [
    '',
    `${index + 1}. ${flat(item.action)}`,
    `   Because of F-${item.findingNumber}: ${flat(item.finding)}`,
    `   Done by ${formatDate(isoDate(item.dueOn))}`,
    ...(item.evidenceAsked.trim() === '' ? [] : [`   Shown by: ${flat(item.evidenceAsked)}`]),
    ...item.milestones.map(
      (milestone) => `   - ${flat(milestone.title)}, by ${formatDate(isoDate(milestone.dueOn))}`,
    ),
  ])
  return [
    'Corrective action plan',
    `${flat(plan.supplier)}, agreed with ${flat(plan.organisation)}`,
    ...lines,
    '',
  ].join('\n')
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
