import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** What every field shares. The id is the name unless given; error and hint are tied by aria-describedby. */
export type FieldBase = {
  readonly name: string
  readonly id?: string | undefined
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; absent when nothing is. */
  readonly error?: ReactNode
  /** Says "(optional)" after the label: required is the normal case. */
  readonly optional?: boolean | undefined
  readonly optionalLabel?: string | undefined
  /** A label that is the page's question: large, and the page's heading when `labelAs` is "h1". */
  readonly labelSize?: 'normal' | 'large' | undefined
  readonly labelAs?: 'h1' | undefined
  readonly labelHidden?: boolean | undefined
  /** Said before an error by screen readers. */
  readonly errorPrefix?: string | undefined
}

export type FieldWidth = 'full' | 'w2' | 'w4' | 'w10' | 'w20'

export const fieldWidths: Readonly<Record<FieldWidth, string>> = {
  full: 'w-full max-w-2xl',
  w2: 'w-[3.75rem]',
  w4: 'w-[5.5rem]',
  w10: 'w-[11.5rem] max-w-full',
  w20: 'w-[19rem] max-w-full',
}

/** Ids of a field's parts, and the aria attributes that tie them together. */
export function tieField(options: {
  readonly id: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly describedBy?: string | undefined
}) {
  const hintId = `${options.id}-hint`
  const errorId = `${options.id}-error`
  const described = cx(options.hint ? hintId : null, options.error ? errorId : null, options.describedBy)
  return {
    hintId,
    errorId,
    aria: {
      ...(described ? { 'aria-describedby': described } : {}),
      ...(options.error ? { 'aria-invalid': true } : {}),
    } satisfies { 'aria-describedby'?: string; 'aria-invalid'?: boolean },
  }
}

/** The look of a text-like control. */
export function controlClass(invalid: boolean, width: FieldWidth = 'full'): string {
  return cx(
    'block min-h-11 rounded-control border bg-surface px-3 py-2 text-base text-ink placeholder:text-muted disabled:opacity-60',
    invalid ? 'border-2 border-below' : 'border-control hover:border-ink',
    fieldWidths[width],
  )
}

export function Hint({ id, children }: { readonly id?: string | undefined; readonly children: ReactNode }) {
  return (
    <div {...(id ? { id } : {})} className="max-w-prose text-muted">
      {children}
    </div>
  )
}

export function FieldError(props: {
  readonly id?: string | undefined
  readonly children: ReactNode
  readonly prefix?: string | undefined
}) {
  return (
    <p {...(props.id ? { id: props.id } : {})} className="font-bold text-below">
      <span className="sr-only">{props.prefix ?? 'Error:'} </span>
      {props.children}
    </p>
  )
}

export function Label(props: {
  readonly htmlFor: string
  readonly children: ReactNode
  readonly optional?: string | undefined
  readonly size?: 'normal' | 'large' | undefined
  readonly as?: 'h1' | undefined
  readonly hidden?: boolean | undefined
}) {
  const label = (
    <label
      htmlFor={props.htmlFor}
      className={cx(
        props.hidden ? 'sr-only' : 'block',
        'font-bold',
        props.size === 'large' ? 'text-title' : 'text-base',
      )}
    >
      {props.children}
      {props.optional ? <span className="font-normal text-muted"> ({props.optional})</span> : null}
    </label>
  )
  return props.as === 'h1' ? <h1>{label}</h1> : label
}

/** Label, hint, error and control, in the order they are read. For a control this package does not have. */
export function FormRow({
  field,
  id,
  children,
}: {
  readonly field: Omit<FieldBase, 'name' | 'id'>
  readonly id: string
  readonly children: ReactNode
}) {
  const { hintId, errorId } = tieField({ id })
  return (
    <div className={cx('grid gap-1.5', field.error ? 'border-s-4 border-below ps-4' : null)}>
      <Label
        htmlFor={id}
        size={field.labelSize}
        as={field.labelAs}
        hidden={field.labelHidden}
        optional={field.optional ? (field.optionalLabel ?? 'optional') : undefined}
      >
        {field.label}
      </Label>
      {field.hint ? <Hint id={hintId}>{field.hint}</Hint> : null}
      {field.error ? (
        <FieldError id={errorId} prefix={field.errorPrefix}>
          {field.error}
        </FieldError>
      ) : null}
      {children}
    </div>
  )
}

export type FieldsetProps = {
  readonly id?: string | undefined
  readonly legend: ReactNode
  /** "large" with `legendAs` "h1" when the question is the page. */
  readonly legendSize?: 'normal' | 'medium' | 'large' | undefined
  readonly legendAs?: 'h1' | 'h2' | undefined
  readonly legendHidden?: boolean | undefined
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly errorPrefix?: string | undefined
  readonly role?: 'group' | 'radiogroup' | undefined
  readonly children: ReactNode
}

const legendSizes = { normal: 'text-base', medium: 'text-xl', large: 'text-title' } as const

export function Fieldset(props: FieldsetProps) {
  const id = props.id ?? ''
  const { hintId, errorId, aria } = tieField({ id, hint: props.hint, error: props.error })
  const Heading = props.legendAs
  const describedBy = props.id ? aria['aria-describedby'] : undefined
  return (
    <fieldset
      {...(props.role ? { role: props.role } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      className={cx('min-w-0', props.error ? 'border-s-4 border-below ps-4' : null)}
    >
      <legend
        className={cx(
          props.legendHidden ? 'sr-only' : 'mb-1.5 block',
          'font-bold',
          legendSizes[props.legendSize ?? 'normal'],
        )}
      >
        {Heading ? <Heading>{props.legend}</Heading> : props.legend}
      </legend>
      <div className="grid gap-2.5">
        {props.hint ? <Hint id={props.id ? hintId : undefined}>{props.hint}</Hint> : null}
        {props.error ? (
          <FieldError id={props.id ? errorId : undefined} prefix={props.errorPrefix}>
            {props.error}
          </FieldError>
        ) : null}
        {props.children}
      </div>
    </fieldset>
  )
}

/** A form's fields and buttons with the rhythm between them. */
export function FormStack({ children }: { readonly children: ReactNode }) {
  return <div className="grid max-w-2xl gap-6">{children}</div>
}
