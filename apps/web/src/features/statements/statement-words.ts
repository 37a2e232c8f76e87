import { type FigureKey, MEASURE_KEYS, type StatementArea } from '@daylight/domain/statements'
import type { Tone } from '@daylight/ui'

export const STATE_WORDS = {
  draft: { label: 'Draft', tone: 'action' },
  approved: { label: 'Approved, not yet signed', tone: 'caution' },
  signed: { label: 'Signed', tone: 'good' },
} as const satisfies Readonly<Record<string, { label: string; tone: Tone }>>

/** Figures that belong beside the text of an area; every other one can be opened there too. */
export const AREA_FIGURES: Readonly<Record<StatementArea, readonly FigureKey[]>> = {
  structure: ['suppliers.total', 'sites.total', 'governance.reports'],
  policies: ['policies.inForce', 'suppliers.total', 'suppliers.payingLivingWage'],
  risk: ['suppliers.cannotSay', 'suppliers.belowLivingWage', 'workers.belowLivingWage', 'findings.open'],
  due_diligence: [
    'suppliers.payChecked',
    'payChecks.run',
    'workers.checked',
    'suppliers.payingLivingWage',
    'workers.belowLivingWage',
    'workers.belowMinimumWage',
    'arrears.owed',
    'arrears.paid',
    'conduct.findings',
    'conduct.price',
    'conduct.notice',
    'conduct.payment',
  ],
  training: ['training.held', 'training.completed'],
  effectiveness: [
    'findings.raised',
    'findings.closed',
    'findings.open',
    'actions.closed',
    'actions.open',
    'actions.overdue',
    'measures.kept',
    'measures.reached',
    ...MEASURE_KEYS,
  ],
}

const SOURCE_PAGES = {
  suppliers: { path: '/suppliers', label: 'See the suppliers' },
  pay_checks: { path: '/pay', label: 'See the pay checks' },
  findings: { path: '/findings', label: 'See the findings' },
  actions: { path: '/findings', label: 'See the findings and their actions' },
  remedies: { path: '/findings/board', label: 'See the money owed and repaid' },
  own_part: { path: '/findings/board/conduct', label: 'See the notes on our own part' },
  policies: { path: '/records/policies', label: 'See the policies' },
  training: { path: '/records/training', label: 'See the trainings' },
  governance: { path: '/records/governance', label: 'See who answers for it' },
  measures: { path: '/records/measures', label: 'See the measures' },
} as const

export function sourceLink(segment: string, kind: keyof typeof SOURCE_PAGES) {
  const { path, label } = SOURCE_PAGES[kind]
  return { href: `/${segment}${path}`, label }
}

/** The page on which a requirement is met. */
export function requirementLink(base: string, where: string): { href: string; label: string } {
  switch (where) {
    case 'approval':
      return { href: `${base}/approval`, label: 'Go to the approval' }
    case 'signature':
      return { href: `${base}/signature`, label: 'Go to the signature' }
    case 'steps':
    case 'period':
    case 'organisation':
      return { href: `${base}/facts`, label: 'Go to the facts' }
    case 'sections':
      return { href: base, label: 'Go to the six areas' }
    case 'publication':
      return { href: `${base}/publication`, label: 'Go to the publication' }
    default:
      return { href: `${base}/areas/${where}`, label: 'Go to this area' }
  }
}

export const LEVEL_WORDS = {
  must: 'You must',
  may: 'You may',
  encouraged: 'You are encouraged to',
} as const
