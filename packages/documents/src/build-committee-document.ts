import type { CommitteePrint } from '@daylight/application'
import { formatDate, formatDateRange } from '@daylight/domain/dates'
import { FINDING_SEVERITIES } from '@daylight/domain/findings'
import {
  type BoardFigure,
  type BoardGroup,
  type BoardSpan,
  boardAddresses,
  boardFigureWords,
  boardGroupWords,
  boardLineWords,
  FEWEST_TO_COMPARE,
  reportListWords,
} from '@daylight/domain/remediation'
import {
  BESIDE,
  type Cell,
  count,
  countIn,
  days,
  listRow,
  number,
  paragraph,
  table,
  tellDays,
  text,
} from './committee-cells.ts'
import { money } from './committee-money.ts'
import { type DocumentModel, type DocumentSection, plainRun } from './document-model.ts'

/** Lines of a group that a committee reads; the page of the board has the others. */
const MOST_LINES = 12

/** What was checked, found and put right, in some days and as it stands, for those who answer for it. Pure. */
export function buildCommitteeDocument(print: CommitteePrint): DocumentModel {
  const { organisation, today, now } = print
  return {
    language: 'en-GB',
    subject: 'Report for a committee',
    title: `Pay and working conditions: ${formatDateRange(now.from, now.to)}`,
    organisation,
    alsoCovers: [],
    lines: [
      'What was checked, found and put right',
      `Made on ${formatDate(today)}; what stands open stands open on that day`,
      'Each figure opens to the records that it counts, for those who may sign in',
    ],
    notice: null,
    inShort: inShort(print),
    sections: [
      checked(print),
      found(print),
      standing(print),
      ...openBy(print),
      verified(print),
      money(print),
      ...ownPart(print),
      records(print),
      years(print),
    ],
    sources: [],
    checks: [],
    date: today,
  }
}

const figureOf = ({ board }: CommitteePrint, figure: BoardFigure): number =>
  board.figures.find((one) => one.figure === figure)?.count ?? 0

function inShort(print: CommitteePrint): DocumentModel['inShort'] {
  const { now } = print
  const plural = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`
  const sentence = [
    `${plural(countIn(now, 'pay_checks', null), 'pay check', 'pay checks')}, ${plural(countIn(now, 'assessments', null), 'answered assessment', 'answered assessments')} and ${plural(countIn(now, 'findings', null), 'finding', 'findings')} in these days.`,
    `${plural(figureOf(print, 'open'), 'corrective action is', 'corrective actions are')} open today, ${number(figureOf(print, 'late'))} of them late.`,
    now.effectDue === 0
      ? 'For no action did the day come on which new data can show whether it worked.'
      : `Of ${number(now.effectDue)} whose day came to show that they worked, ${number(now.effective)} have been shown to.`,
  ]
  return [{ kind: 'paragraph', runs: text(sentence.join(' ')) }]
}

function checked(print: CommitteePrint): DocumentSection {
  const { suppliers } = boardAddresses(print.home)
  const lists = ['pay_checks', 'suppliers_pay_checked', 'assessments'] as const
  return {
    id: 'checked',
    title: 'What was checked',
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          plainRun('In the register today: '),
          ...count(print.suppliers, suppliers),
          plainRun(' suppliers that are not archived.'),
        ],
      },
      table(
        `Checks completed and answers received. ${tellDays(print)}`,
        ['What', ...BESIDE],
        lists.map((list) => listRow(print, list, null, reportListWords[list])),
      ),
    ],
  }
}

function found(print: CommitteePrint): DocumentSection {
  const { record } = boardAddresses(print.home)
  const { now, before } = print
  const rows = FINDING_SEVERITIES.map((severity): readonly Cell[] => [
    text(boardLineWords('severity', severity)),
    count(countIn(now, 'findings', severity), record('findings', now, severity)),
    count(countIn(now, 'findings_closed', severity), record('findings_closed', now, severity)),
    count(countIn(before, 'findings', severity), record('findings', before, severity)),
  ])
  const all: readonly Cell[] = [
    text('All'),
    count(countIn(now, 'findings', null), record('findings', now, null)),
    count(countIn(now, 'findings_closed', null), record('findings_closed', now, null)),
    count(countIn(before, 'findings', null), record('findings', before, null)),
  ]
  return {
    id: 'found',
    title: 'What was found',
    blocks: [
      table(
        'Findings raised, by how serious they are. Duplicates count once.',
        ['Severity', BESIDE[0], 'Of these, closed today', BESIDE[1]],
        [...rows, all],
      ),
    ],
  }
}

function standing(print: CommitteePrint): DocumentSection {
  const href = boardAddresses(print.home)
  const figures: readonly BoardFigure[] = ['open', 'late', 'waiting']
  return {
    id: 'standing',
    title: 'Corrective actions today',
    blocks: [
      table(
        'What stands open today, whenever it was asked for.',
        ['Corrective actions', 'How many'],
        figures.map((figure) => [
          text(boardFigureWords[figure]),
          count(figureOf(print, figure), href.actions(figure)),
        ]),
      ),
    ],
  }
}

/** A section for each way to look at what stands open; none where nothing does. */
function openBy(print: CommitteePrint): readonly DocumentSection[] {
  const href = boardAddresses(print.home)
  const groups: readonly BoardGroup[] = ['severity', 'age', 'due', 'supplier']
  return groups.flatMap((group): readonly DocumentSection[] => {
    const lines = print.board.groups.find((one) => one.group === group)?.lines ?? []
    if (lines.length === 0) return []
    const caption =
      lines.length > MOST_LINES
        ? `The ${MOST_LINES} with most of ${number(lines.length)}; the board has all of them.`
        : 'Corrective actions that are open today, and how many of them are late.'
    const rows = lines
      .slice(0, MOST_LINES)
      .map((line) => [
        text(boardLineWords(group, line.label)),
        count(line.open, href.line('open', group, line.key)),
        count(line.late, href.line('late', group, line.key)),
      ])
    return [
      {
        id: `open_by_${group}`,
        title: `Open, ${boardGroupWords[group]}`,
        blocks: [table(caption, ['Which', 'Open', 'Late'], rows)],
      },
    ]
  })
}

function verified(print: CommitteePrint): DocumentSection {
  const href = boardAddresses(print.home)
  const { now, before } = print
  const row = (figure: BoardFigure, words: string, one: number, other: number): readonly Cell[] => [
    text(words),
    count(one, href.actions(figure, now)),
    count(other, href.actions(figure, before)),
  ]
  const percent = ({ effectDue, effectivePercent }: CommitteePrint['now']) =>
    text(effectDue < FEWEST_TO_COMPARE || effectivePercent === null ? 'Too few' : `${effectivePercent}%`)
  return {
    id: 'verified',
    title: 'Verified, and shown to have worked',
    blocks: [
      table(
        'What became of corrective actions, beside the same days a year before.',
        ['Corrective actions', ...BESIDE],
        [
          row('asked', boardFigureWords.asked, now.asked, before.asked),
          row('verified', boardFigureWords.verified, now.verified, before.verified),
          [
            text('Days from asking to verifying, the middle one'),
            days(now.medianDaysToVerify),
            days(before.medianDaysToVerify),
          ],
          row('effect_due', boardFigureWords.effect_due, now.effectDue, before.effectDue),
          row('effective', boardFigureWords.effective, now.effective, before.effective),
          [text('Share of these that have worked'), percent(now), percent(before)],
        ],
      ),
      paragraph(
        `Of fewer than ${FEWEST_TO_COMPARE} no share is told. An action that was verified and reopened counts as one that had not worked.`,
      ),
    ],
  }
}

/** What the organisation's own price, notice and payment had to do with it: only for those who may see it. */
function ownPart(print: CommitteePrint): readonly DocumentSection[] {
  if (print.causes === null) return []
  return [
    {
      id: 'own_part',
      title: 'Our own part',
      blocks: [
        table(
          'Notes on what our own price, notice, payment or specification had to do with a failing.',
          ['What we did', ...BESIDE],
          print.causes.map(({ id, label }) => listRow(print, 'conduct', id, label)),
        ),
      ],
    },
  ]
}

function records(print: CommitteePrint): DocumentSection {
  const { contradictions } = boardAddresses(print.home)
  const { board } = print
  return {
    id: 'records',
    title: 'The records themselves',
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          plainRun('Contradictions in the records that are to be worked through: '),
          ...count(board.contradictions, contradictions),
          plainRun('.'),
        ],
      },
    ],
  }
}

function years(print: CommitteePrint): DocumentSection {
  const href = boardAddresses(print.home)
  const cell = (figure: BoardFigure, value: number, span: BoardSpan) =>
    count(value, href.actions(figure, { from: span.from, to: span.to }))
  return {
    id: 'years',
    title: 'Each calendar year',
    blocks: [
      table(
        'Corrective actions by calendar year; this year up to today.',
        ['Year', 'Asked for', 'Verified', 'Days to verify, the middle one', 'Day came', 'Worked'],
        print.board.years.map((year) => [
          text(String(year.year)),
          cell('asked', year.asked, year),
          cell('verified', year.verified, year),
          days(year.medianDaysToVerify),
          cell('effect_due', year.effectDue, year),
          cell('effective', year.effective, year),
        ]),
      ),
    ],
  }
}
