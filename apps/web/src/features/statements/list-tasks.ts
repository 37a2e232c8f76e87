import type { StatementView } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import type { Task } from '@daylight/ui'

export interface TaskGroup {
  readonly id: string
  readonly title: string
  readonly tasks: readonly Task[]
}

const AREA_PROGRESS = {
  empty: { status: 'Not started', tone: 'open' },
  prompts: { status: 'Prompts left', tone: 'attention' },
  written: { status: 'Written', tone: 'done' },
} as const

const PDF_WORDS = {
  queued: { status: 'Being made', tone: 'open' },
  ready: { status: 'Ready', tone: 'done' },
  failed: { status: 'Could not be made', tone: 'attention' },
} as const

/** What there is to do for one statement, each with its state in words. */
export function listTasks(statement: StatementView, base: string): readonly TaskGroup[] {
  return [
    {
      id: 'tasks-write',
      title: 'Write',
      tasks: [
        {
          id: 'facts',
          title: 'Facts about the organisation',
          href: `${base}/facts`,
          ...(statement.facts.turnoverBand === null
            ? { status: 'Turnover missing', tone: 'attention' as const }
            : { status: 'Filled in', tone: 'done' as const }),
        },
        ...groupTasks(statement, base),
        ...statement.sections.map((section) => ({
          id: section.area,
          title: section.title,
          href: `${base}/areas/${section.area}`,
          ...AREA_PROGRESS[section.progress],
        })),
        promisesTask(statement, base),
      ],
    },
    {
      id: 'tasks-check',
      title: 'Check',
      tasks: [
        commentsTask(statement, base),
        wordingTask(statement, base),
        requirementsTask(statement, base),
        {
          id: 'years',
          title: 'Beside last year',
          hint: 'What is new, what was copied, what is no longer said',
          href: `${base}/years`,
          status: 'To read',
          tone: 'open',
        },
        {
          id: 'coverage',
          title: 'As a stranger reads it',
          hint: 'Which sentences speak about what',
          href: `${base}/coverage`,
          status: 'To read',
          tone: 'open',
        },
      ],
    },
    {
      id: 'tasks-finish',
      title: 'Finish',
      tasks: [
        approvalTask(statement, base),
        signatureTask(statement, base),
        publicationTask(statement, base),
        {
          id: 'registry',
          title: 'The government’s registry',
          hint: 'Every question, with answers to copy',
          href: `${base}/registry`,
          status: 'Encouraged, not required',
          tone: 'open',
        },
        pdfTask(statement, base),
      ],
    },
  ]
}

function groupTasks({ covered }: StatementView, base: string): readonly Task[] {
  if (covered.length === 0) return []
  const silent = covered.filter(({ steps }) => steps === '').length
  return [
    {
      id: 'group',
      title: 'The other organisations',
      hint: 'What each did, and who approved and signed for it',
      href: `${base}/group`,
      ...(silent === 0
        ? { status: 'All described', tone: 'done' as const }
        : { status: `${silent} of ${covered.length} to describe`, tone: 'attention' as const }),
    },
  ]
}

function promisesTask({ promises: { toAnswer, open } }: StatementView, base: string): Task {
  const task = { id: 'promises', title: 'What you promised', href: `${base}/promises` }
  if (toAnswer === 0) return { ...task, status: 'Nothing to answer', tone: 'done' }
  return open === 0
    ? { ...task, status: 'All answered', tone: 'done' }
    : { ...task, status: `${open} to answer`, tone: 'attention' }
}

function commentsTask({ comments: { open, mustSettle } }: StatementView, base: string): Task {
  const task = { id: 'comments', title: 'Comments and suggestions', href: `${base}/comments` }
  if (open === 0) return { ...task, status: 'None open', tone: 'done' }
  return mustSettle > 0
    ? { ...task, status: `${open} open, ${mustSettle} to settle before the approval`, tone: 'attention' }
    : { ...task, status: `${open} open`, tone: 'open' }
}

function wordingTask({ wordingHits }: StatementView, base: string): Task {
  return {
    id: 'wording',
    title: 'Words to weigh',
    href: `${base}/wording`,
    ...(wordingHits === 0
      ? { status: 'Nothing found', tone: 'done' }
      : { status: `${wordingHits} to look at`, tone: 'attention' }),
  }
}

function requirementsTask({ requirements }: StatementView, base: string): Task {
  const missing = requirements.filter(({ result }) => result === 'not_met' || result === 'cannot_say')
  const musts = missing.filter(({ level }) => level === 'must').length
  const others = missing.length - musts
  const status =
    missing.length === 0
      ? 'Nothing missing'
      : [
          ...(musts > 0 ? [`${musts} that the law requires`] : []),
          ...(others > 0 ? [`${others} suggested`] : []),
        ].join(', ')
  return {
    id: 'requirements',
    title: 'What the law requires, what guidance suggests',
    href: `${base}/requirements`,
    status,
    tone: missing.length === 0 ? 'done' : musts > 0 ? 'attention' : 'open',
  }
}

function approvalTask({ approval, approver, state }: StatementView, base: string): Task {
  const task = { id: 'approval', title: 'Approval', hint: approver ? `By ${approver}` : undefined }
  if (approval === null || state === 'draft')
    return { ...task, href: `${base}/approval`, status: 'Not approved', tone: 'open' }
  return {
    ...task,
    href: `${base}/approval`,
    status: `Approved ${formatDate(isoDate(approval.approvedOn), 'short')}`,
    tone: 'done',
  }
}

function signatureTask({ signature, signer, state, staleFigures }: StatementView, base: string): Task {
  const task = { id: 'signature', title: 'Signature', hint: `By ${signer}` }
  if (signature !== null)
    return {
      ...task,
      href: `${base}/signature`,
      status: `Signed ${formatDate(isoDate(signature.signedOn), 'short')}`,
      tone: 'done',
    }
  if (staleFigures.length > 0)
    return {
      ...task,
      href: `${base}/signature`,
      status: `${staleFigures.length} ${staleFigures.length === 1 ? 'figure' : 'figures'} changed`,
      tone: 'attention',
    }
  return state === 'approved'
    ? { ...task, href: `${base}/signature`, status: 'Not signed', tone: 'open' }
    : { ...task, status: 'After the approval', tone: 'blocked' }
}

function publicationTask({ publication, page, state }: StatementView, base: string): Task {
  const task = {
    id: 'publication',
    title: 'Publication',
    hint: 'For everybody, and where it stands on your website',
  }
  if (state !== 'signed') return { ...task, status: 'After the signature', tone: 'blocked' }
  const published = publication?.publishedOn ?? page?.publishedAt.slice(0, 10)
  return published === undefined
    ? { ...task, href: `${base}/publication`, status: 'Not published', tone: 'open' }
    : {
        ...task,
        href: `${base}/publication`,
        status: `Published ${formatDate(isoDate(published), 'short')}`,
        tone: 'done',
      }
}

function pdfTask({ document, version }: StatementView, base: string): Task {
  const task = { id: 'pdf', title: 'PDF and other files', href: `${base}/pdf` }
  if (document === null) return { ...task, status: 'Not made yet', tone: 'open' }
  if (document.status === 'ready' && document.statementVersion !== version)
    return { ...task, status: 'Of an earlier version', tone: 'open' }
  return { ...task, ...PDF_WORDS[document.status] }
}
