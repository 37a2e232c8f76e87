import { formatDate, isoDate } from '../dates/index.ts'
import { ACTION_STATE_WORDS, type ActionState } from './action-table.ts'

/** What is told of an action in a plan, in this order, on the supplier's page and in the document alike. */
export const PLAN_FIELDS = [
  'state',
  'due',
  'why',
  'seen',
  'where',
  'puts_right',
  'steps',
  'evidence',
  'sign_off',
] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

export const planFieldWords: Readonly<Record<PlanField, string>> = {
  state: 'Where it stands',
  due: 'By when',
  why: 'Why',
  seen: 'What was seen',
  where: 'Where',
  puts_right: 'What puts it right',
  steps: 'Steps',
  evidence: 'What would show it',
  sign_off: 'How it is checked',
}

/** What both sides may read of an action. The cause and the buyer's own part are not among it. */
export interface ToldAction {
  readonly status: ActionState
  readonly dueOn: string
  readonly overdue: boolean
  readonly evidenceAsked: string
  readonly signOff: { readonly label: string; readonly meaning: string } | null
  readonly finding: {
    readonly number: number
    readonly title: string
    readonly detail: string
    readonly putRight: string
    readonly site: string | null
    /** How disputes changed it, the oldest first. */
    readonly corrections: readonly string[]
    /** A dispute of it is open: the day stands still. */
    readonly disputed: boolean
  }
  readonly milestones: readonly { readonly title: string; readonly dueOn: string; readonly done: boolean }[]
}

/** Each field in its lines; none where there is nothing to say. */
export function tellPlannedAction(action: ToldAction): Readonly<Record<PlanField, readonly string[]>> {
  const { finding, signOff } = action
  const state = ACTION_STATE_WORDS[action.status]
  const day = (on: string) => formatDate(isoDate(on))
  return {
    state: [`${state.charAt(0).toUpperCase()}${state.slice(1)}${action.overdue ? ', late' : ''}`],
    due: [day(action.dueOn), ...(finding.disputed ? ['Stands still while the finding is disputed'] : [])],
    why: [`F-${finding.number} ${finding.title}`],
    seen: [
      ...linesOf(finding.detail),
      ...finding.corrections.flatMap((text) => linesOf(`Changed since: ${text}`)),
    ],
    where: linesOf(finding.site ?? ''),
    puts_right: linesOf(finding.putRight),
    steps: action.milestones.map(
      (step) => `${step.title}, by ${day(step.dueOn)}${step.done ? ': done' : ''}`,
    ),
    evidence: linesOf(action.evidenceAsked),
    sign_off: signOff ? [`${signOff.label}. ${signOff.meaning}`] : [],
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
