/** The state of a form between submissions; the first has none of it. */
export interface FormState {
  readonly message?: string
  readonly reason?: string
  readonly fieldErrors: Readonly<Record<string, string>>
  /** What was typed, by field name, so that nothing is lost. Passwords are left out. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Changes with each submission, so that the summary takes the focus again. */
  readonly attempt?: number
}

export const emptyFormState: FormState = { fieldErrors: {}, values: {} }

/** The value to show: what was typed last, else what is stored. */
export function typedValue(state: FormState, name: string, stored = ''): string {
  return state.values[name]?.[0] ?? stored
}

/** What a field is given: its name, what was typed last or is stored, and what is wrong with it. */
export function typedField(state: FormState, name: string, stored = '') {
  return { name, defaultValue: typedValue(state, name, stored), error: state.fieldErrors[name] }
}

/** The parts of a date as typed last, else those of the stored date. */
export function typedDate(state: FormState, name: string, stored = '') {
  const [year = '', month = '', day = ''] = stored.split('-')
  return {
    day: typedValue(state, `${name}-day`, day),
    month: typedValue(state, `${name}-month`, month),
    year: typedValue(state, `${name}-year`, year),
  }
}
