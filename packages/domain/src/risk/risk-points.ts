import { readCount, readList, readObject, readOneOf, readText } from '../json/read-json.ts'

/** From the most to the least. */
export const RISK_BANDS = ['high', 'medium', 'low'] as const
export type RiskBand = (typeof RISK_BANDS)[number]

export const RISK_FACTORS = ['sector', 'work', 'workforce', 'place', 'model', 'price'] as const
export type RiskFactorId = (typeof RISK_FACTORS)[number]

export const CONFIDENCES = ['sourced', 'memory', 'our_own'] as const

/** One thing that can be so, with the points that it brings. */
export interface RiskOption {
  readonly id: string
  readonly label: string
  readonly points: number
  /** Where it comes from that this raises the risk, and how sure that is. */
  readonly source: string
  readonly confidence: (typeof CONFIDENCES)[number]
  /** Goes with no other option of its factor. */
  readonly alone: boolean
  /** Codes of the register’s sectors that mean it. */
  readonly sic: readonly string[]
  readonly registry: readonly string[]
  /** Words in what a supplier does that suggest it. */
  readonly words: readonly string[]
  /** The register itself records it, whatever anybody answers. */
  readonly records: 'agency_workers' | null
}

export interface RiskFactor {
  readonly id: RiskFactorId
  readonly label: string
  readonly question: string
  readonly hint: string
  readonly choose: 'one' | 'many'
  /** Whether people are asked; the others come from the register alone. */
  readonly asked: boolean
  /** The most points that it brings. */
  readonly most: number
  /** What counts as long as nothing is known of it. */
  readonly whenNotKnown: number
  readonly options: readonly RiskOption[]
}

/** What raises inherent risk and by how much: dated reference data. */
export interface RiskPoints {
  readonly version: string
  readonly source: string
  /** What the score does not say; shown wherever it is. */
  readonly notice: string
  /** From the highest down; the last begins at 0. */
  readonly bands: readonly { readonly band: RiskBand; readonly from: number }[]
  readonly factors: readonly RiskFactor[]
}

/** Reads prisma/reference/risk/points-*.json. Throws RangeError on a wrong shape. */
export function readRiskPoints(json: unknown): RiskPoints {
  const file = readObject(json, 'risk points')
  const bands = readList(file['bands'], 'bands', (item, place) => {
    const band = readObject(item, place)
    return {
      band: readOneOf(band['band'], `${place}.band`, RISK_BANDS),
      from: readCount(band['from'], `${place}.from`),
    }
  })
  const falls = bands.every(({ from }, index) => index === 0 || from < (bands[index - 1]?.from ?? 0))
  if (!falls || bands.at(-1)?.from !== 0 || bands.map(({ band }) => band).join() !== RISK_BANDS.join()) {
    throw new RangeError('Reference data: bands should fall from high to low and end at 0.')
  }
  const factors = readList(file['factors'], 'factors', readFactor)
  if (factors.map(({ id }) => id).join() !== RISK_FACTORS.join()) {
    throw new RangeError(`Reference data: factors should be ${RISK_FACTORS.join(', ')}.`)
  }
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    notice: readText(file['notice'], 'notice'),
    bands,
    factors,
  }
}

function readFactor(item: unknown, place: string): RiskFactor {
  const factor = readObject(item, place)
  const most = readCount(factor['most'], `${place}.most`)
  const whenNotKnown = readCount(factor['whenNotKnown'], `${place}.whenNotKnown`)
  const options = readList(factor['options'], `${place}.options`, readOption)
  if (whenNotKnown > most || options.some(({ points }) => points > most)) {
    throw new RangeError(`Reference data: ${place} should bring no more than its most.`)
  }
  if (new Set(options.map(({ id }) => id)).size !== options.length) {
    throw new RangeError(`Reference data: ${place}.options should each have their own id.`)
  }
  return {
    id: readOneOf(factor['id'], `${place}.id`, RISK_FACTORS),
    label: readText(factor['label'], `${place}.label`),
    question: readText(factor['question'], `${place}.question`),
    hint: readText(factor['hint'], `${place}.hint`),
    choose: readOneOf(factor['choose'], `${place}.choose`, ['one', 'many']),
    asked: factor['asked'] === true,
    most,
    whenNotKnown,
    options,
  }
}

function readOption(item: unknown, place: string): RiskOption {
  const option = readObject(item, place)
  const texts = (name: string) =>
    option[name] === undefined ? [] : readList(option[name], `${place}.${name}`, readText)
  return {
    id: readText(option['id'], `${place}.id`),
    label: readText(option['label'], `${place}.label`),
    points: readCount(option['points'], `${place}.points`),
    source: readText(option['source'], `${place}.source`),
    confidence: readOneOf(option['confidence'], `${place}.confidence`, CONFIDENCES),
    alone: option['alone'] === true,
    sic: texts('sic'),
    registry: texts('registry'),
    words: texts('words'),
    records:
      option['records'] === undefined
        ? null
        : readOneOf(option['records'], `${place}.records`, ['agency_workers'] as const),
  }
}
