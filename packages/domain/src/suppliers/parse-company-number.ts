import { type DomainError, err, ok, type Result } from '../errors/index.ts'

/**
 * Letters a number on the public register may begin with. Source: Companies House, "Uniform Resource
 * Identifiers (URI) Customer Guide", list of company numbers and prefixes; CE, CS, FE, OE and RS as they
 * appear on the register itself. The prefixes are a matter of form: they have only ever been added to.
 */
export const COMPANY_NUMBER_PREFIXES = [
  ...['AC', 'CE', 'CS', 'EN', 'ES', 'FC', 'FE', 'GE', 'GN', 'GS', 'IC', 'IP', 'LP', 'NA', 'NC', 'NF', 'NI'],
  ...['NL', 'NO', 'NP', 'NR', 'NZ', 'OC', 'OE', 'R0', 'RC', 'RS', 'SA', 'SC', 'SE', 'SF', 'SI', 'SL', 'SO'],
  ...['SP', 'SR', 'SZ', 'ZC'],
] as const

/** Registered societies may end in letters (IP12345R, RS007654): the Financial Conduct Authority numbers them. */
const SOCIETY_NUMBER = /^(?:IP|NP|RS|SP)\d{3}[0-9A-Z]{3}$/
const SHORTEST_TO_PAD = 6

export type CompanyNumberError = DomainError<
  'empty' | 'too_short' | 'too_long' | 'unknown_prefix' | 'not_a_number'
>

function refuse(kind: CompanyNumberError['kind'], message: string): Result<string, CompanyNumberError> {
  return err({ kind, message })
}

function readPrefixed(text: string): Result<string, CompanyNumberError> {
  const prefix = text.slice(0, 2)
  if (!COMPANY_NUMBER_PREFIXES.some((known) => known === prefix)) {
    return refuse(
      'unknown_prefix',
      `No company number begins with “${prefix}”. Check it against the Companies House register: most are eight digits, Scottish ones begin with SC, partnerships with OC.`,
    )
  }
  if (SOCIETY_NUMBER.test(text)) return ok(text)
  const digits = text.slice(2)
  if (!/^\d+$/.test(digits)) {
    return refuse('not_a_number', `After “${prefix}” a company number has six digits and nothing else.`)
  }
  if (digits.length > 6) {
    return refuse(
      'too_long',
      `After “${prefix}” a company number has six digits; this one has ${digits.length}.`,
    )
  }
  if (digits.length < 5) {
    return refuse(
      'too_short',
      `After “${prefix}” a company number has six digits; this one has ${digits.length}.`,
    )
  }
  return ok(prefix + digits.padStart(6, '0'))
}

/**
 * A company number in the form Companies House uses: eight characters, upper case. Spaces, full stops and
 * hyphens are dropped. Leading zeros that a spreadsheet has eaten are put back for six or seven digits (five
 * after a prefix); fewer than that is refused, because it is more often a mistake than a company from 1860.
 * The form says nothing about whether the company exists.
 */
export function parseCompanyNumber(text: string): Result<string, CompanyNumberError> {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s.\-–]/g, '')
    .toUpperCase()
  if (compact === '') return refuse('empty', 'Enter a company number, or leave it out if there is none.')
  if (!/^[0-9A-Z]+$/.test(compact)) {
    return refuse(
      'not_a_number',
      'A company number has digits and at most two letters in front, such as 01234567 or SC123456.',
    )
  }
  if (!/^\d+$/.test(compact)) return readPrefixed(compact)
  if (compact.length > 8)
    return refuse('too_long', `A company number has eight digits; this one has ${compact.length}.`)
  if (compact.length < SHORTEST_TO_PAD) {
    return refuse(
      'too_short',
      `A company number has eight digits; this one has ${compact.length}. Include any zeros in front.`,
    )
  }
  return ok(compact.padStart(8, '0'))
}
