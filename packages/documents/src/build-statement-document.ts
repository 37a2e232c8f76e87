import { dateParts, formatDate, type IsoDate } from '@daylight/domain/dates'
import {
  areaRule,
  type BlockNode,
  FIGURE_CATALOGUE,
  type FigureKey,
  type FigureValue,
  figureText,
  type InlineNode,
  inShortSection,
  isDescribed,
  legalFormRule,
  PROMISE_OUTCOME_WORDS,
  STATEMENT_AREAS,
  type StatementContent,
  type StatementRules,
  type StatementState,
} from '@daylight/domain/statements'
import {
  type DocumentBlock,
  type DocumentModel,
  type DocumentParagraph,
  type DocumentSection,
  type DocumentSource,
  type DocumentTable,
  plainRun,
  type TextRun,
} from './document-model.ts'

export interface StatementDocumentInput {
  readonly content: StatementContent
  readonly state: StatementState
  readonly rules: StatementRules
  /** SHA-256 of the frozen content in hexadecimal; null before it is signed. */
  readonly contentHash: string | null
  /** The day it is made. A signed statement stands for the day of its signature instead. */
  readonly today: IsoDate
}

interface Citations {
  readonly values: ReadonlyMap<FigureKey, FigureValue>
  /** Cited so far, in the order of the text. */
  readonly keys: FigureKey[]
}

function numberOf(key: FigureKey, citations: Citations): number | null {
  if (!citations.values.has(key)) return null
  const known = citations.keys.indexOf(key)
  return known === -1 ? citations.keys.push(key) : known + 1
}

function toRun(node: InlineNode, citations: Citations): TextRun {
  if (node.type === 'figure') {
    const { key } = node.attrs
    return { ...plainRun(figureText(key, citations.values)), citation: numberOf(key, citations) }
  }
  const marks = node.marks ?? []
  const link = marks.find((mark) => mark.type === 'link')
  return {
    text: node.text,
    bold: marks.some((mark) => mark.type === 'bold'),
    italic: marks.some((mark) => mark.type === 'italic'),
    href: link?.attrs.href ?? null,
    citation: null,
  }
}

function toRuns(nodes: readonly InlineNode[] | undefined, citations: Citations): readonly TextRun[] {
  return (nodes ?? []).map((node) => toRun(node, citations))
}

function toBlock(block: BlockNode, citations: Citations): DocumentBlock {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return { kind: block.type, runs: toRuns(block.content, citations) }
  }
  const items = block.content.map((item) => item.content.map((inner) => toBlock(inner, citations)))
  return { kind: 'list', ordered: block.type === 'orderedList', items }
}

function isEmpty(block: DocumentBlock): boolean {
  return block.kind === 'paragraph' && block.runs.length === 0
}

function toInShort(citations: Citations): readonly DocumentParagraph[] {
  return inShortSection(citations.values).content.flatMap((block) => {
    if (block.type !== 'paragraph') return []
    const runs = toRuns(block.content, citations).map((run) => ({ ...run, bold: run.citation !== null }))
    return [{ kind: 'paragraph', runs }] as const
  })
}

function toSections(
  { content, rules }: StatementDocumentInput,
  citations: Citations,
): readonly DocumentSection[] {
  const none =
    'In this year we took no steps to find out whether modern slavery is taking place in our supply chains or in our own business.'
  const sections: DocumentSection[] = content.noStepsTaken
    ? [{ id: 'no_steps', title: 'What we did', blocks: [{ kind: 'paragraph', runs: [plainRun(none)] }] }]
    : []
  for (const area of STATEMENT_AREAS) {
    const blocks = (content.sections[area]?.content ?? []).map((block) => toBlock(block, citations))
    const written = blocks.filter((block) => !isEmpty(block))
    if (written.length > 0) sections.push({ id: area, title: areaRule(rules, area).title, blocks: written })
  }
  return sections
}

/** What earlier statements promised, each with what became of it. */
function toPromisesSection({ content }: StatementDocumentInput): DocumentSection | null {
  if (content.promises.length === 0) return null
  const items = content.promises.map(({ sentence, outcome, account }): readonly DocumentBlock[] => [
    { kind: 'paragraph', runs: [{ ...plainRun(`“${sentence}”`), italic: true }] },
    {
      kind: 'paragraph',
      runs: [
        {
          ...plainRun(outcome === null ? 'Not answered yet.' : `${PROMISE_OUTCOME_WORDS[outcome]}.`),
          bold: true,
        },
        ...(account === '' ? [] : [plainRun(` ${account}`)]),
      ],
    },
  ])
  return {
    id: 'promises',
    title: 'What we said we would do',
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          plainRun('Our last statement said that these things would be done. This is what became of them.'),
        ],
      },
      { kind: 'list', ordered: true, items },
    ],
  }
}

/** What each other organisation of the group did, and who approved and signed for it. */
function toGroupSection({ content }: StatementDocumentInput): DocumentSection | null {
  const said = content.covered.filter(isDescribed)
  if (said.length === 0) return null
  const items = said.map((one): readonly DocumentBlock[] => {
    const lines = [
      one.steps,
      one.approver === '' ? '' : `Approved by ${one.approver}${onDay(one.approvedOn)}.`,
      one.signer === '' ? '' : `Signed by ${one.signer}${onDay(one.signedOn)}.`,
    ].filter((line) => line !== '')
    return [
      { kind: 'paragraph', runs: [{ ...plainRun(one.name), bold: true }] },
      ...lines.map((line) => ({ kind: 'paragraph' as const, runs: [plainRun(line)] })),
    ]
  })
  return {
    id: 'group',
    title: 'What each organisation did',
    blocks: [{ kind: 'list', ordered: false, items }],
  }
}

const onDay = (date: IsoDate | null): string => (date === null ? '' : ` on ${formatDate(date)}`)

/** Every published figure in one table, also those that the text does not cite. */
function toFiguresSection(figures: readonly FigureValue[], citations: Citations): DocumentSection | null {
  if (figures.length === 0) return null
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Every figure in this statement, with what it counts under its number in the sources.',
    columns: [
      { title: 'What was counted', align: 'start' },
      { title: 'Figure', align: 'end' },
    ],
    rows: figures.map((figure) => [
      [plainRun(FIGURE_CATALOGUE[figure.key].label)],
      [{ ...plainRun(figure.value), citation: numberOf(figure.key, citations) }],
    ]),
  }
  return { id: 'figures', title: 'The year in figures', blocks: [table] }
}

function toSources(citations: Citations): readonly DocumentSource[] {
  return citations.keys.flatMap((key, index) => {
    const figure = citations.values.get(key)
    if (figure === undefined) return []
    const { label, definition } = FIGURE_CATALOGUE[key]
    const records = figure.sourceCount === 1 ? '1 record' : `${figure.sourceCount} records`
    const counted = figure.suppressed
      ? 'Not shown as a number, so that nobody can be recognised.'
      : `Counted on ${formatDate(figure.asOf)} from ${records}.`
    return [{ number: index + 1, title: label, text: `${definition} ${counted}` }]
  })
}

/** `2025–26` for a year over two calendar years, `2025` for a calendar year. */
function yearName(start: IsoDate, end: IsoDate): string {
  const from = dateParts(start).year
  const to = dateParts(end).year
  return from === to ? `${to}` : `${from}–${String(to % 100).padStart(2, '0')}`
}

function noticeFor(state: StatementState): string | null {
  if (state === 'signed') return null
  return state === 'approved' ? 'Approved, not yet signed' : 'Draft, not approved'
}

function approvedLine({ content, state, rules }: StatementDocumentInput): string {
  const { approval, facts } = content
  if (approval !== null && state !== 'draft')
    return `Approved by ${approval.body}${approval.approvedBy ? ` (${approval.approvedBy} in the chair)` : ''} on ${formatDate(approval.approvedOn)}`
  const { approver } = legalFormRule(rules, facts.legalForm)
  return approver === null ? 'Not yet approved' : `Not yet approved by ${approver}`
}

function signedLine({ content, state }: StatementDocumentInput): string {
  const { signature } = content
  return signature !== null && state === 'signed'
    ? `Signed by ${signature.signerName}, ${signature.jobTitle}, on ${formatDate(signature.signedOn)}`
    : 'Not yet signed'
}

/** The statement as it is read: figures numbered in the order of the text, their sources at the end. Pure. */
export function buildStatementDocument(input: StatementDocumentInput): DocumentModel {
  const { content, state } = input
  const citations: Citations = {
    values: new Map(content.figures.map((figure) => [figure.key, figure])),
    keys: [],
  }
  const inShort = content.noStepsTaken ? [] : toInShort(citations)
  const sections = toSections(input, citations)
  const group = toGroupSection(input)
  const promises = toPromisesSection(input)
  const figures = toFiguresSection(content.figures, citations)
  return {
    language: 'en-GB',
    subject: 'Modern slavery statement',
    title: `Modern slavery statement ${yearName(content.periodStart, content.periodEnd)}`,
    organisation: content.organisationName,
    alsoCovers: content.facts.groupMembers,
    lines: [`For the year to ${formatDate(content.periodEnd)}`, approvedLine(input), signedLine(input)],
    notice: noticeFor(state),
    inShort,
    sections: [...sections, group, promises, figures].filter((section) => section !== null),
    sources: toSources(citations),
    checks:
      state === 'signed' && input.contentHash !== null
        ? [{ label: 'Check of the signed text (SHA-256)', value: input.contentHash }]
        : [],
    date: state === 'signed' && content.signature !== null ? content.signature.signedOn : input.today,
  }
}
