import { type DomainError, err, ok, type Result } from '../errors/index.ts'

export const PASSWORD_LIMITS = { least: 12, most: 200 } as const

export type PasswordError = DomainError<'too_short' | 'too_long' | 'common' | 'about_you' | 'repetitive'>

export interface PasswordContext {
  readonly email: string
  readonly name: string
  /** Whether this lower-case text is among passwords that people are known to choose. */
  readonly isCommon: (text: string) => boolean
}

const PRODUCT_WORDS = ['daylight']
const SHORTEST_WORD = 4
const FEWEST_DIFFERENT = 5
/** Digits and signs people put around a common password to make it long enough. */
const DECORATION = /^[^\p{L}]+|[^\p{L}]+$/gu

function refuse(kind: PasswordError['kind'], message: string): Result<string, PasswordError> {
  return err({ kind, message, fieldErrors: { password: message } })
}

/** Length decides, not a mix of signs; what an attacker tries first is refused. Answers the password unchanged. */
export function checkPassword(password: string, context: PasswordContext): Result<string, PasswordError> {
  const length = [...password].length
  if (length < PASSWORD_LIMITS.least) {
    return refuse('too_short', `Use at least ${PASSWORD_LIMITS.least} characters.`)
  }
  if (length > PASSWORD_LIMITS.most) {
    return refuse('too_long', `Use at most ${PASSWORD_LIMITS.most} characters.`)
  }
  const lower = password.normalize('NFKC').toLowerCase()
  if (new Set(lower).size < FEWEST_DIFFERENT || isRun(lower)) {
    return refuse('repetitive', 'Use more different characters: this one repeats itself or counts up.')
  }
  if (personalWords(context).some((word) => lower.includes(word))) {
    return refuse(
      'about_you',
      'Leave your name, your e-mail address and the word “daylight” out of the password.',
    )
  }
  if (isCommonInDisguise(lower, context.isCommon)) {
    return refuse('common', 'Many people use this password, so it is guessed first. Choose another.')
  }
  return ok(password)
}

/** Characters that only count up or down, such as 123456789012. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  const small = steps.filter((step) => Math.abs(step) === 1 || step === 0 || Math.abs(step) === 9)
  return small.length === steps.length
}

function personalWords({ email, name }: PasswordContext): readonly string[] {
  const [mailbox = ''] = email.split('@')
  const words = [...mailbox.split(/[^\p{L}\p{N}]+/u), ...name.split(/[^\p{L}\p{N}]+/u)]
  return [...PRODUCT_WORDS, mailbox, ...words]
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= SHORTEST_WORD)
}

/** A common password as it is, twice over, or dressed up with digits and signs at the ends. */
function isCommonInDisguise(lower: string, isCommon: PasswordContext['isCommon']): boolean {
  if (isCommon(lower)) return true
  const bare = lower.replace(DECORATION, '')
  if (bare.length >= SHORTEST_WORD && isCommon(bare)) return true
  const half = lower.slice(0, lower.length / 2)
  return half.repeat(2) === lower && isCommon(half)
}
