import {
  type CommitmentStanding,
  REGISTERS,
  type RecordStanding,
  type Register,
} from '@daylight/domain/records'
import type { Tone } from '@daylight/ui'

export interface RegisterWords {
  readonly title: string
  readonly one: string
  readonly about: string
  readonly empty: string
  /** What the days mean here; null where the register has no such day. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly nextOn: string | null
}

export const registerWords: Readonly<Record<Register, RegisterWords>> = {
  policies: {
    title: 'Policies',
    one: 'policy',
    about:
      'What you ask of yourselves and of your suppliers, who approved it, and when it is looked at again.',
    empty: 'Add the policies that say how people are to be treated: of yours, and of whoever works for you.',
    startsOn: 'Adopted on',
    endsOn: null,
    nextOn: 'Next review',
  },
  training: {
    title: 'Training',
    one: 'training',
    about: 'Whom you trained about modern slavery and fair pay, how many, and what it changed.',
    empty: 'Add each training with its audience and how many came. Roles and numbers only, no names.',
    startsOn: 'First day',
    endsOn: 'Last day',
    nextOn: 'To be repeated by',
  },
  governance: {
    title: 'Governance',
    one: 'responsibility',
    about: 'Who answers for this at which level, how often they look at it, and what they were told.',
    empty: 'Add who answers for this work: the board or cabinet, a director, whoever does it day by day.',
    startsOn: null,
    endsOn: null,
    nextOn: 'Next meeting',
  },
  measures: {
    title: 'Measures',
    one: 'measure',
    about: 'By what you tell whether it works: target, each year’s value, and the year before beside it.',
    empty: 'Add a few measures that you keep for years. Some can be counted from your own records.',
    startsOn: null,
    endsOn: null,
    nextOn: 'To be measured by',
  },
  charter: {
    title: 'Charter commitments',
    one: 'step for a commitment',
    about: 'What you do for each commitment of the councils’ Charter Against Modern Slavery.',
    empty: 'Open the council pack: it shows what your records hold already, and what is missing.',
    startsOn: null,
    endsOn: null,
    nextOn: 'Next look at it',
  },
}

/** Those that every organisation has; the charter's has its own page. */
export const COMMON_REGISTERS = REGISTERS.filter((register) => register !== 'charter')

/** The register of an address; null for anything else. */
export function readRegister(text: string): Register | null {
  return REGISTERS.find((register) => register === text) ?? null
}

export const standingWords: Readonly<
  Record<RecordStanding, { readonly label: string; readonly tone: Tone }>
> = {
  retired: { label: 'Taken out', tone: 'neutral' },
  planned: { label: 'Not yet', tone: 'neutral' },
  overdue: { label: 'Overdue', tone: 'bad' },
  due_soon: { label: 'Due soon', tone: 'caution' },
  in_force: { label: 'Up to date', tone: 'good' },
}

export const commitmentTones: Readonly<Record<CommitmentStanding, Tone>> = {
  evidence: 'good',
  claimed: 'caution',
  none: 'bad',
  process: 'good',
  no_process: 'bad',
}

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
