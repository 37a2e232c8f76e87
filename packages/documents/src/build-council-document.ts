import type { CouncilPrint } from '@daylight/application'
import { formatDate, formatDateRange } from '@daylight/domain/dates'
import { commitmentWords } from '@daylight/domain/records'
import { paragraph, text } from './committee-cells.ts'
import { type DocumentBlock, type DocumentModel, type DocumentSection, plainRun } from './document-model.ts'

type Commitment = CouncilPrint['commitments'][number]

/** A council's yearly report on the Charter Against Modern Slavery, for everybody. Pure. */
export function buildCouncilDocument(print: CouncilPrint): DocumentModel {
  const { commitments, organisation, period, today } = print
  return {
    language: 'en-GB',
    subject: 'Charter Against Modern Slavery',
    title: 'Charter Against Modern Slavery: what we did',
    organisation,
    alsoCovers: [],
    lines: [
      `Annual report, ${formatDateRange(period.periodStart, period.periodEnd)}`,
      `Made on ${formatDate(today)} from the records kept on that day`,
    ],
    notice: null,
    inShort: [{ kind: 'paragraph', runs: text(inShort(commitments)) }],
    sections: [overview(commitments), ...commitments.map(toSection), method(print)],
    sources: [],
    checks: [],
    date: today,
  }
}

function inShort(commitments: readonly Commitment[]): string {
  const numbersOf = (...standings: readonly Commitment['standing'][]) =>
    commitments.filter(({ standing }) => standings.includes(standing)).map(({ number }) => String(number))
  const list = (numbers: readonly string[]) =>
    numbers.length === 0
      ? 'none'
      : numbers.length === 1
        ? `commitment ${numbers[0]}`
        : `commitments ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return [
    `Evidence was found for ${list(numbersOf('evidence'))}.`,
    `Written down without evidence: ${list(numbersOf('claimed'))}.`,
    `No evidence: ${list(numbersOf('none', 'no_process'))}.`,
  ].join(' ')
}

function overview(commitments: readonly Commitment[]): DocumentSection {
  return {
    id: 'overview',
    title: 'The ten commitments',
    blocks: [
      {
        kind: 'table',
        caption: 'Each commitment in short, and what stands behind it.',
        columns: [
          { title: 'Commitment', align: 'start' },
          { title: 'What stands behind it', align: 'start' },
        ],
        rows: commitments.map(({ number, says, standing }) => [
          text(`${number}. ${says}`),
          text(commitmentWords[standing]),
        ]),
      },
    ],
  }
}

function toSection({ number, says, standing, found, notes }: Commitment): DocumentSection {
  const items = [
    ...found.map((told) => [paragraph(told)]),
    ...notes.map(({ title, note, inPlace, shown }): readonly DocumentBlock[] => [
      {
        kind: 'paragraph',
        runs: [
          { ...plainRun(`${title}. `), bold: true },
          plainRun(
            [note, inPlace ? '' : 'Not in place yet.', shown ? 'A file shows it.' : 'Nothing shows it yet.']
              .filter((sentence) => sentence !== '')
              .join(' '),
          ),
        ],
      },
    ]),
  ]
  return {
    id: `commitment_${number}`,
    title: `Commitment ${number}: ${commitmentWords[standing].toLowerCase()}`,
    blocks: [
      paragraph(says),
      ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
    ],
  }
}

function method({ source }: CouncilPrint): DocumentSection {
  return {
    id: 'method',
    title: 'How this was made',
    blocks: [
      paragraph(
        'Evidence is what the records hold or what a file shows. What is only written down is a claim. Of referrals this report says whether a process is in place and nothing else. Finding nothing is no proof that nothing is wrong.',
      ),
      paragraph(`Source of the commitments: ${source}`),
    ],
  }
}
