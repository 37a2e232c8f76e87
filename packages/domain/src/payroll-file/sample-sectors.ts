export const SAMPLE_SECTORS = ['cleaning', 'security', 'catering', 'construction', 'care'] as const
export type SampleSector = (typeof SAMPLE_SECTORS)[number]

/** What a payroll of a sector looks like beside its rates: hours in quarters, chances in per cent. */
export interface SectorHabits {
  readonly hours: readonly [low: number, high: number]
  readonly overtime: number
  readonly tips: number
  readonly accommodation: number
  readonly allowance: number
  readonly expenses: number
  readonly engagements: readonly string[]
}

const usual: SectorHabits = {
  hours: [320, 690],
  overtime: 15,
  tips: 5,
  accommodation: 3,
  allowance: 10,
  expenses: 8,
  engagements: ['contracted', 'contracted', 'direct', 'agency'],
}

/** Habits made up for samples; they are no statistics. Without a sector: a mixture. */
export const sectorHabits: Readonly<Record<SampleSector | 'any', SectorHabits>> = {
  any: usual,
  cleaning: { ...usual, hours: [320, 560], tips: 0, engagements: ['contracted', 'contracted', 'agency'] },
  security: {
    ...usual,
    hours: [480, 760],
    overtime: 35,
    tips: 0,
    allowance: 25,
    engagements: ['contracted'],
  },
  catering: { ...usual, tips: 60, engagements: ['direct', 'direct', 'contracted', 'agency'] },
  construction: { ...usual, hours: [560, 760], overtime: 30, tips: 0, accommodation: 12, expenses: 25 },
  care: {
    ...usual,
    overtime: 25,
    tips: 0,
    accommodation: 6,
    expenses: 30,
    engagements: ['direct', 'agency'],
  },
}
