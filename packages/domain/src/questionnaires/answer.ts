/** What was answered; numbers, money and percentages are decimal text, dates are calendar dates. */
export type AnswerValue =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'contact'; readonly name: string; readonly role: string; readonly email: string }
  /** The files stand beside it. */
  | { readonly kind: 'files' }
  /** Known to be asked, and not known: shown apart, never counted as zero. */
  | { readonly kind: 'cannot_say' }

/** By question id. */
export type Answers = ReadonlyMap<string, AnswerValue>

/** The options that were chosen; none when the question is not one of choice or not answered. */
export function choicesIn(value: AnswerValue | undefined): readonly string[] {
  if (value?.kind === 'choice') return [value.choice]
  return value?.kind === 'choices' ? value.choices : []
}
