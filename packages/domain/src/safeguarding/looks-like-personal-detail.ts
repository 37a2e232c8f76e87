export type PersonalDetailKind =
  | 'national_insurance_number'
  | 'passport_number'
  | 'phone_number'
  | 'name_with_birth_date'

export interface PersonalDetail {
  readonly kind: PersonalDetailKind
  /** Where it stands, in UTF-16 code units; `end` is excluded. The text itself is never repeated. */
  readonly start: number
  readonly end: number
  readonly message: string
}

const ADVICE =
  'Take it out: notes about a person can be disclosed and used against them. Write about conditions, not about people.'

const MESSAGES: Readonly<Record<PersonalDetailKind, string>> = {
  national_insurance_number: `This looks like a National Insurance number. ${ADVICE}`,
  passport_number: `This looks like a passport number. ${ADVICE}`,
  phone_number: `This looks like a phone number. ${ADVICE}`,
  name_with_birth_date: `This looks like a name with a date of birth. ${ADVICE}`,
}

/** Two letters (some never used), six digits, A to D; spaces anywhere between the groups. */
const NATIONAL_INSURANCE =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![A-Z0-9])/giu
const PASSPORT =
  /(?<![\p{L}\p{N}])passports?\b[^!?\n]{0,25}?(?<![\p{L}\p{N}])((?=[A-Z]{0,3}\d)[A-Z]{0,3}\d{6,9})(?![\p{L}\p{N}])/giu
const PHONE = /(?<![\p{L}\p{N}£.,/-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){8,14}(?![\p{L}\p{N}])/gu
const DATE =
  /(?<!\p{N})(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:19|20)\d{2})(?!\p{N})/giu
const NAME = /(?<!\p{L})(?:(?:mr|mrs|ms|miss|mx|dr)\.?\s+)?\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/gu
const BORN = /\b(?:born|birth|dob|d\.o\.b|aged)\b/i
const NEAR = 60

/** Numbers that anyone may and should write down. */
const PUBLIC_NUMBERS: ReadonlySet<string> = new Set(['08000121700', '0800555111'])

function startOfPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (PUBLIC_NUMBERS.has(digits)) return false
  return text.startsWith('+') || digits.startsWith('0') ? digits.length >= 10 && digits.length <= 15 : false
}

function spansOf(text: string, pattern: RegExp, kind: PersonalDetailKind): readonly PersonalDetail[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    message: MESSAGES[kind],
  }))
}

function isOldDate(text: string): boolean {
  const year = /(?:19|20)\d{2}/.exec(text)?.[0]
  return year !== undefined && Number(year) < 2012
}

/** A date beside a name, when words say it is a birth or the year is one in which workers are born. */
function findBirthDates(text: string): readonly PersonalDetail[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const from = Math.max(0, match.index - NEAR)
    const around = text.slice(from, match.index + match[0].length + NEAR)
    const born = BORN.test(around) || isOldDate(match[0])
    const named = [...around.matchAll(NAME)].length > 0
    if (!born || !named) return []
    const kind = 'name_with_birth_date'
    return [
      { kind, start: match.index, end: match.index + match[0].length, message: MESSAGES[kind] },
    ] as const
  })
}

/**
 * Where a text looks like it holds what must never be stored about a person: a National Insurance number, a
 * passport number, a phone number, or a name with a date of birth. It warns and leaves the choice to the
 * writer; it finds likely cases, not all of them, and can be wrong. The helpline's number is let through.
 */
export function looksLikePersonalDetail(text: string): readonly PersonalDetail[] {
  const phones = [...text.matchAll(PHONE)]
    .filter((match) => startOfPhone(match[0]))
    .map((match): PersonalDetail => {
      const kind = 'phone_number'
      return { kind, start: match.index, end: match.index + match[0].length, message: MESSAGES[kind] }
    })
  const details = [
    ...spansOf(text, NATIONAL_INSURANCE, 'national_insurance_number'),
    ...spansOf(text, PASSPORT, 'passport_number'),
    ...phones,
    ...findBirthDates(text),
  ]
  return details.sort((a, b) => a.start - b.start)
}
