import { compare, type Exact, exact, isNegative } from '../exact/index.ts'
import { readList, readObject, readOptionalText, readText } from '../json/read-json.ts'
import { foldText } from './fold-text.ts'

export interface Sector {
  readonly code: string
  readonly label: string
}

/** A dated list of sectors, such as the government registry's 23 or the SIC 2007 sections A to U. */
export interface SectorList {
  readonly id: string
  readonly version: string
  readonly source: string
  readonly sectors: readonly Sector[]
}

/** Reads prisma/reference/sectors/registry-sectors.json or sic-2007-sections.json. Throws RangeError on a wrong shape. */
export function readSectorList(json: unknown): SectorList {
  const file = readObject(json, 'sector list')
  return {
    id: readText(file['id'], 'id'),
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    sectors: readList(file['sectors'], 'sectors', (item, place) => {
      const sector = readObject(item, place)
      return {
        code: readText(sector['code'], `${place}.code`),
        label: readText(sector['label'], `${place}.label`),
      }
    }),
  }
}

/** The sector whose code or label is meant, however it is spaced, cased or punctuated; null when none is. */
export function findSector(list: SectorList, text: string): Sector | null {
  const wanted = foldText(text)
  if (wanted === '') return null
  return (
    list.sectors.find((item) => foldText(item.label) === wanted || foldText(item.code) === wanted) ?? null
  )
}

export interface SpendBand {
  readonly id: string
  readonly label: string
  /** Pounds a year, included. */
  readonly from: Exact
  /** Pounds a year, excluded; null for no upper end. */
  readonly to: Exact | null
}

/** Reads prisma/reference/sectors/spend-bands.json. Throws RangeError on a wrong shape. */
export function readSpendBands(json: unknown): readonly SpendBand[] {
  return readList(readObject(json, 'spend bands')['bands'], 'bands', (item, place) => {
    const band = readObject(item, place)
    const to = readOptionalText(band['to'], `${place}.to`)
    return {
      id: readText(band['id'], `${place}.id`),
      label: readText(band['label'], `${place}.label`),
      from: exact(readText(band['from'], `${place}.from`)),
      to: to === null ? null : exact(to),
    }
  })
}

/** The band a yearly spend in pounds falls into; null for a negative amount. */
export function findSpendBand(bands: readonly SpendBand[], pounds: Exact): SpendBand | null {
  if (isNegative(pounds)) return null
  const fits = (band: SpendBand) =>
    compare(band.from, pounds) <= 0 && (band.to === null || compare(pounds, band.to) < 0)
  return bands.find(fits) ?? null
}
