import type { YearPlanPrint } from '@daylight/application'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { roundTo, sum } from '@daylight/domain/exact'
import {
  ASSURANCE_LEVELS,
  assuranceWords,
  bandWords,
  PLAN_ACTIVITIES,
  STANDING_BANDS,
} from '@daylight/domain/risk'
import { number, paragraph, table, text } from './committee-cells.ts'
import { type DocumentModel, plainRun } from './document-model.ts'

/** What is to be done this year at which supplier, and how many days it takes. Pure. */
export function buildYearPlanDocument({ organisation, today, overview, due }: YearPlanPrint): DocumentModel {
  const { plan, months, matrix, suppliers, overdue, setting, sets } = overview
  const labelOf = (id: string) => plan.activities.find((activity) => activity.id === id)?.label ?? id
  const days = roundTo(sum(months.map((month) => month.days)), 1)
  return {
    language: 'en-GB',
    subject: 'Plan of the year',
    title: `How we check our suppliers: a year from ${formatDate(today)}`,
    organisation,
    alsoCovers: [],
    lines: [
      `${number(suppliers)} suppliers, ${days} working days`,
      `Worked out on ${formatDate(today)} by the rules of ${formatDate(isoDate(plan.version))}`,
    ],
    notice: null,
    inShort: [
      {
        kind: 'paragraph',
        runs: [
          plainRun(
            `${number(due.length)} things are planned first, ${number(overdue)} of them late. Risk decides what is asked and how often; it says nothing about what a firm does.`,
          ),
        ],
      },
    ],
    sections: [
      {
        id: 'months',
        title: 'By month',
        blocks: [
          table(
            'What is due and the days it takes',
            ['Month', ...PLAN_ACTIVITIES.map(labelOf), 'Days'],
            months.map((month) => [
              text(formatDate(isoDate(`${month.month}-01`)).replace(/^1 /, '')),
              ...PLAN_ACTIVITIES.map((activity) => text(number(month.counts[activity]))),
              text(roundTo(month.days, 1)),
            ]),
          ),
          paragraph(
            setting === null
              ? 'The hours of each are those that Daylight proposes.'
              : `The hours of each were set by ${setting.byName} on ${formatDate(isoDate(setting.setAt.slice(0, 10)))}.`,
          ),
        ],
      },
      {
        id: 'risk',
        title: 'Risk and assurance',
        blocks: [
          table(
            'Suppliers by risk and by what is in force',
            ['Risk', ...ASSURANCE_LEVELS.map((level) => assuranceWords[level])],
            STANDING_BANDS.map((standing) => [
              text(bandWords[standing]),
              ...ASSURANCE_LEVELS.map((assurance) =>
                text(
                  number(
                    matrix.find((cell) => cell.standing === standing && cell.assurance === assurance)
                      ?.suppliers ?? 0,
                  ),
                ),
              ),
            ]),
          ),
        ],
      },
      {
        id: 'suppliers',
        title: 'Due at each supplier',
        blocks: [
          {
            kind: 'table',
            caption: 'What is due first, the earliest first',
            columns: ['Supplier', 'Risk', 'What', 'Due', 'Last done', 'Why'].map((title) => ({
              title,
              align: 'start',
            })),
            rows: due.map((row) => [
              text(row.name),
              text(bandWords[row.standing]),
              text(
                row.setId === null
                  ? labelOf(row.activity)
                  : `${labelOf(row.activity)}: ${sets[row.setId] ?? row.setId}`,
              ),
              text(`${formatDate(row.dueOn)}${row.overdue ? ' (late)' : ''}`),
              text(row.lastOn === null ? 'Never' : formatDate(isoDate(row.lastOn))),
              text(row.why),
            ]),
          },
          paragraph(plan.source),
        ],
      },
    ],
    sources: [],
    checks: [],
    date: today,
  }
}
