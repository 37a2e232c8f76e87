/** Message by field name, for a form to show beside its field. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * What a domain function answers instead of throwing. Each capability narrows `Kind` to its own words and may
 * add data: `type RateError = DomainError<'no_rate'> & { readonly on: IsoDate }`.
 */
export interface DomainError<Kind extends string = string> {
  readonly kind: Kind
  /** Plain English: what is wrong, where, and how to mend it. */
  readonly message: string
  readonly fieldErrors?: FieldErrors
}

export type Result<Value, Failure = DomainError> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function err<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error }
}
