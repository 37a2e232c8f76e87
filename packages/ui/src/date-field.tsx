import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { controlClass, type FieldBase, Fieldset } from './field.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'

export type DatePart = 'day' | 'month' | 'year'

export type DateFieldProps = Omit<
  FieldBase,
  'optional' | 'optionalLabel' | 'labelAs' | 'labelSize' | 'labelHidden'
> & {
  readonly labelSize?: 'normal' | 'medium' | 'large' | undefined
  readonly labelAs?: 'h1' | 'h2' | undefined
  /** An ISO date ("2026-09-30") or the three parts as they were typed. */
  readonly defaultValue?: string | { readonly [part in DatePart]?: string | undefined } | undefined
  /** Which parts are wrong; all of them when absent and there is an error. */
  readonly invalidParts?: readonly DatePart[] | undefined
  readonly partLabels?: { readonly [part in DatePart]: string } | undefined
  /** "bday" fills a date of birth; leave out elsewhere. */
  readonly autoComplete?: 'bday' | undefined
}

const parts = ['day', 'month', 'year'] as const satisfies readonly DatePart[]
const english = { day: 'Day', month: 'Month', year: 'Year' } as const

/** "2026-09-30" as the three parts; anything else as three empty ones. */
export function splitIsoDate(value: string): { readonly [part in DatePart]: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const [, year = '', month = '', day = ''] = match ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** Day, month and year as three inputs named `name-day`, `name-month`, `name-year`. */
export function DateField(props: DateFieldProps) {
  const id = props.id ?? props.name
  const values =
    typeof props.defaultValue === 'string' ? splitIsoDate(props.defaultValue) : (props.defaultValue ?? {})
  const invalid = (part: DatePart) =>
    Boolean(props.error) && (props.invalidParts === undefined || props.invalidParts.includes(part))
  const firstInvalid = parts.find(invalid) ?? 'day'
  return (
    <Fieldset
      id={id}
      role="group"
      legend={props.label}
      legendSize={props.labelSize}
      legendAs={props.labelAs}
      hint={props.hint}
      error={props.error}
      errorPrefix={props.errorPrefix}
    >
      <div className="flex flex-wrap gap-3">
        {parts.map((part) => (
          <DatePartInput
            key={part}
            // The part that is wrong carries the field's own id, so that the error summary leads to it.
            id={part === firstInvalid ? id : `${id}-${part}`}
            name={`${props.name}-${part}`}
            label={(props.partLabels ?? english)[part]}
            value={values[part] ?? ''}
            wide={part === 'year'}
            invalid={invalid(part)}
            autoComplete={props.autoComplete ? `bday-${part}` : 'off'}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function DatePartInput(props: {
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly value: string
  readonly wide: boolean
  readonly invalid: boolean
  readonly autoComplete: string
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        name={props.name}
        type="text"
        inputMode="numeric"
        defaultValue={props.value}
        autoComplete={props.autoComplete}
        className={cx(controlClass(props.invalid, props.wide ? 'w4' : 'w2'), 'tabular-nums')}
        {...(props.invalid ? { 'aria-invalid': true } : {})}
      />
    </div>
  )
}

/** The browser's own date control; its value is an ISO date. For members at a desk, not for the public. */
export function IsoDateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField width="w10" {...props} type="date" />
}
