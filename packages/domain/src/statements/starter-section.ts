import { FIGURE_CATALOGUE, type FigureKey } from './figure-catalogue.ts'
import type { FigureValue } from './publish-figures.ts'
import {
  type BlockNode,
  type InlineNode,
  type SectionDocument,
  sectionToPlainText,
} from './section-document.ts'
import { areaRule, type StatementArea, type StatementRules } from './statement-rules.ts'

/** Begins each prompt; a statement that still holds one is not finished. */
export const PROMPT_MARK = '[Write here:'

type Piece = string | { readonly key: FigureKey }

interface Sentence {
  readonly needs: readonly FigureKey[]
  readonly pieces: readonly Piece[]
  /** Said instead when the first figure needed is none at all or not counted; null for nothing. */
  readonly otherwise: string | null
}

const figure = (key: FigureKey): Piece => ({ key })

/** Sentences that hold by how their figures are counted. They state no cause, no promise and no all-clear. */
const SENTENCES: Readonly<Record<StatementArea, readonly Sentence[]>> = {
  structure: [
    {
      needs: ['suppliers.total'],
      pieces: ['We buy from ', figure('suppliers.total'), '.'],
      otherwise: 'We have not yet listed the suppliers we buy from.',
    },
  ],
  policies: [
    {
      needs: ['policies.inForce'],
      pieces: ['At the end of the year we had ', figure('policies.inForce'), ' in force.'],
      otherwise: null,
    },
  ],
  risk: [
    {
      needs: ['suppliers.cannotSay'],
      pieces: [
        'For ',
        figure('suppliers.cannotSay'),
        ', the records we saw were not enough to say whether everyone is paid the Living Wage.',
      ],
      otherwise: null,
    },
  ],
  due_diligence: [
    {
      needs: ['suppliers.payChecked', 'workers.checked'],
      pieces: [
        'We checked payroll records of ',
        figure('suppliers.payChecked'),
        ', covering ',
        figure('workers.checked'),
        '.',
      ],
      otherwise: 'We did not check any supplier’s payroll records in this year.',
    },
    {
      needs: ['suppliers.payingLivingWage'],
      pieces: [
        'Everyone we checked was paid at least the Living Wage at ',
        figure('suppliers.payingLivingWage'),
        '.',
      ],
      otherwise: null,
    },
    {
      needs: ['workers.belowLivingWage'],
      pieces: [
        'The checks found ',
        figure('workers.belowLivingWage'),
        ' paid below the Living Wage in at least one pay period.',
      ],
      otherwise: null,
    },
    {
      needs: ['workers.belowMinimumWage'],
      pieces: [
        'They found ',
        figure('workers.belowMinimumWage'),
        ' paid below the legal minimum wage in at least one pay period.',
      ],
      otherwise: null,
    },
    {
      needs: ['arrears.owed', 'arrears.paid'],
      pieces: [
        'Workers were owed ',
        figure('arrears.owed'),
        '; so far they have been paid back ',
        figure('arrears.paid'),
        '.',
      ],
      otherwise: null,
    },
    {
      needs: ['conduct.findings'],
      pieces: [
        'For ',
        figure('conduct.findings'),
        ' we wrote down what our own price, notice, payment or specification had to do with it.',
      ],
      otherwise: null,
    },
  ],
  training: [
    {
      needs: ['training.held', 'training.completed'],
      pieces: ['In the year we held ', figure('training.held'), ', with ', figure('training.completed'), '.'],
      otherwise: null,
    },
  ],
  effectiveness: [
    {
      needs: ['findings.raised', 'findings.closed', 'findings.open'],
      pieces: [
        'In the year we raised ',
        figure('findings.raised'),
        ' and closed ',
        figure('findings.closed'),
        '. Still open: ',
        figure('findings.open'),
        '.',
      ],
      otherwise: null,
    },
    {
      needs: ['actions.overdue'],
      pieces: ['Past the day agreed: ', figure('actions.overdue'), '.'],
      otherwise: null,
    },
  ],
}

function isNone(value: FigureValue): boolean {
  return !value.suppressed && /^(?:0 |£0$)/.test(value.value)
}

function toInline(piece: Piece): InlineNode {
  return typeof piece === 'string'
    ? { type: 'text', text: piece }
    : { type: 'figure', attrs: { key: piece.key } }
}

function toParagraph(sentence: Sentence, values: ReadonlyMap<FigureKey, FigureValue>): BlockNode | null {
  const found = sentence.needs.map((key) => values.get(key))
  const [first] = found
  if (first === undefined || isNone(first)) {
    const text = sentence.otherwise
    return text === null ? null : { type: 'paragraph', content: [{ type: 'text', text }] }
  }
  // A figure that was not counted must not be cited: the sentence is left out rather than half said.
  if (found.includes(undefined)) return null
  return { type: 'paragraph', content: sentence.pieces.map(toInline) }
}

/**
 * An honest start for one area: sentences computed from the figures at hand, then prompts for what only people
 * can say. It claims nothing that the figures do not carry.
 */
export function starterSection(
  area: StatementArea,
  values: ReadonlyMap<FigureKey, FigureValue>,
  rules: StatementRules,
): SectionDocument {
  const computed = SENTENCES[area]
    .map((sentence) => toParagraph(sentence, values))
    .filter((block) => block !== null)
  const prompts = areaRule(rules, area).prompts.map((prompt): BlockNode => {
    const text = `${PROMPT_MARK} ${prompt.charAt(0).toLowerCase()}${prompt.slice(1)}]`
    return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'italic' }] }] }
  })
  return { type: 'doc', content: [...computed, ...prompts] }
}

/** The “In short” box of a published statement: computed only, nothing in it can be typed. */
export function inShortSection(values: ReadonlyMap<FigureKey, FigureValue>): SectionDocument {
  const sentences = [...SENTENCES.structure, ...SENTENCES.due_diligence]
  const content = sentences.map((sentence) => toParagraph(sentence, values)).filter((block) => block !== null)
  return { type: 'doc', content }
}

/** The same as plain sentences. */
export function inShortSentences(values: ReadonlyMap<FigureKey, FigureValue>): readonly string[] {
  const text = sectionToPlainText(inShortSection(values), (key) => figureText(key, values))
  return text === '' ? [] : text.split('\n')
}

/** The value as it stands in a sentence; a figure without one says so by its name. */
export function figureText(key: FigureKey, values: ReadonlyMap<FigureKey, FigureValue>): string {
  return values.get(key)?.value ?? `(not counted: ${FIGURE_CATALOGUE[key].label.toLowerCase()})`
}
