import type { AssessmentPrint } from '@daylight/application'
import { attentionWords } from '@daylight/domain/assessment-review'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { gradeWords } from '@daylight/domain/questionnaires'
import { londonDate } from '@daylight/domain/remediation'
import { type Cell, paragraph, table, text } from './committee-cells.ts'
import type { DocumentBlock, DocumentModel, DocumentSection } from './document-model.ts'

type View = AssessmentPrint['view']
type Section = View['sections'][number]
type Question = Section['questions'][number]

/** An assessment as the officer who has two minutes reads it, then every answer with its evidence. Pure. */
export function buildAssessmentDocument({ organisation, view, today }: AssessmentPrint): DocumentModel {
  const { submission, supplier, set } = view
  return {
    language: 'en-GB',
    subject: 'Report of an assessment',
    title: `${set.title}: ${supplier.name}`,
    organisation,
    alsoCovers: [],
    lines: [
      `What ${supplier.name} answered, what stands behind it, and what was decided`,
      submission
        ? `Answers sent on ${formatDate(londonDate(submission.at))} by ${submission.name}, ${submission.role}${submission.late ? ', after the day they were due' : ''}`
        : `Due on ${formatDate(isoDate(view.dueOn))}`,
      `Made on ${formatDate(today)}, with version ${set.version} of the questions`,
    ],
    notice: view.status === 'reviewed' ? null : 'Not reviewed yet',
    inShort: inShort(view),
    sections: [
      { id: 'scores', title: 'By section', blocks: scores(view) },
      ...contradictions(view),
      ...attention(view),
      ...changed(view),
      ...view.sections.map(answers),
    ],
    sources: [],
    checks: submission ? [{ label: 'Check of what was sent (SHA-256)', value: submission.sha256 }] : [],
    date: today,
  }
}

function inShort(view: View): DocumentModel['inShort'] {
  const questions = view.sections.flatMap((section) => section.questions)
  const shown = questions.filter(({ files }) => files.length > 0).length
  const unknown = questions.filter(({ cannotSay }) => cannotSay).length
  const against = view.help?.contradictions.length ?? 0
  const words = [
    `${questions.length === 1 ? '1 answer' : `${questions.length} answers`}, ${shown === 0 ? 'none' : shown} with a file beside ${shown === 1 ? 'it' : 'them'}.`,
    unknown === 0 ? '' : `To ${unknown} the supplier said that it does not know.`,
    against === 0
      ? 'None contradicts our own records.'
      : `${against === 1 ? 'One does' : `${against} do`} not go together with our own records or with another answer.`,
    'There is no score of the whole: it would hide pay.',
  ]
  return [{ kind: 'paragraph', runs: text(words.filter(Boolean).join(' ')) }]
}

function scores(view: View): readonly DocumentBlock[] {
  const number = (value: number | null | undefined): Cell => text(value == null ? '–' : String(value))
  const rows = view.sections.map((section) => {
    const beside = view.help?.sections.find(({ id }) => id === section.id)
    return [
      text(section.title),
      number(section.score),
      number(section.ceiling),
      text(`${section.unableToVerify}%`),
      text(section.grade === null ? '–' : gradeWords[section.grade]),
      number(beside?.before),
      number(beside?.peers?.middle),
    ]
  })
  return [
    table(
      'Scores of 100. A score is no better than its evidence: “can reach” is the most that this evidence allows, “weakest” the weakest of it. “Not known” is what nobody could say. “Others”: half of at least five other suppliers reach it. A dash: cannot be said, or nothing to compare with.',
      ['Section', 'Score', 'Can reach', 'Not known', 'Weakest', 'Last time', 'Others'],
      rows,
    ),
  ]
}

function contradictions({ help }: View): readonly DocumentSection[] {
  if (!help || help.contradictions.length === 0) return []
  return [
    {
      id: 'contradictions',
      title: 'What does not go together',
      blocks: [
        paragraph('Each is a reason to look, not proof. There may be a good explanation.'),
        {
          kind: 'list',
          ordered: false,
          items: help.contradictions.map(({ question, text: words }) => [paragraph(`${question} ${words}`)]),
        },
      ],
    },
  ]
}

function attention({ help, status }: View): readonly DocumentSection[] {
  if (!help || help.attention.length === 0 || status === 'reviewed') return []
  return [
    {
      id: 'attention',
      title: 'Where to look first',
      blocks: [
        {
          kind: 'list',
          ordered: true,
          items: help.attention.map(({ question, reasons }) => [
            paragraph(`${question} ${reasons.map((reason) => attentionWords[reason]).join('. ')}.`),
          ]),
        },
      ],
    },
  ]
}

function changed({ help }: View): readonly DocumentSection[] {
  if (!help?.last || help.last.changed.length === 0) return []
  const words = (better: boolean | null) => (better === null ? '' : better ? 'Better' : 'Worse')
  return [
    {
      id: 'changed',
      title: 'What changed since last time',
      blocks: [
        {
          kind: 'records',
          name: 'Question',
          fields: ['Last time', 'Now', 'Which is'],
          records: help.last.changed.map(({ question, before, now, better }) => ({
            title: question,
            values: [
              before.split('\n').map(text),
              now.split('\n').map(text),
              better === null ? [] : [text(words(better))],
            ],
          })),
        },
      ],
    },
  ]
}

function answers(section: Section): DocumentSection {
  return {
    id: `answers_${section.id}`,
    title: section.title,
    blocks: [
      {
        kind: 'records',
        name: 'Question',
        fields: ['Answer', 'Files', 'Decided', 'Note', 'Rests on'],
        records: section.questions.map((question) => ({
          title: question.text,
          values: [
            question.answer.split('\n').map(text),
            question.files.map(({ name }) => text(name)),
            [text(decided(question))],
            question.review?.note ? [text(question.review.note)] : [],
            [text(question.source)],
          ],
        })),
      },
    ],
  }
}

function decided({ review }: Question): string {
  if (!review) return 'Not looked at yet; counts as claimed only'
  const by = `${review.by}, ${formatDate(londonDate(review.at))}`
  if (review.decision === 'accepted') return `Accepted. ${gradeWords[review.grade]}. ${by}`
  return `${review.stale ? 'Answered again' : 'To be asked again'}. ${review.reason} ${by}`
}
