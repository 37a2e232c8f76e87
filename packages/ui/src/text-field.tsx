import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { controlClass, type FieldBase, type FieldWidth, FormRow, tieField } from './field.tsx'

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  keyof FieldBase | 'className' | 'aria-invalid' | 'prefix'
>

export type TextFieldProps = FieldBase &
  Native<'input'> & {
    readonly width?: FieldWidth | undefined
    /** Shown joined to the control: "£", "hours". Say it in the label too: screen readers skip it. */
    readonly prefix?: ReactNode
    readonly suffix?: ReactNode
  }

/** Splits what belongs to the row from what belongs to the native control, and ties the two. */
function splitField<Props extends FieldBase & { 'aria-describedby'?: string | undefined }>(props: Props) {
  const {
    label,
    hint,
    error,
    optional,
    optionalLabel,
    labelSize,
    labelAs,
    labelHidden,
    errorPrefix,
    'aria-describedby': describedBy,
    ...native
  } = props
  const id = props.id ?? props.name
  const field = { label, hint, error, optional, optionalLabel, labelSize, labelAs, labelHidden, errorPrefix }
  return { id, field, native, aria: tieField({ id, hint, error, describedBy }).aria }
}

function Affix({ children, side }: { readonly children: ReactNode; readonly side: 'start' | 'end' }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'flex items-center border-y border-control bg-neutral-soft px-3 text-neutral',
        side === 'start' ? 'rounded-s-control border-s' : 'rounded-e-control border-e',
      )}
    >
      {children}
    </span>
  )
}

export function TextField(props: TextFieldProps) {
  const { id, field, native, aria } = splitField(props)
  const { width = 'full', prefix, suffix, type = 'text', ...input } = native
  const control = (
    <input
      {...input}
      {...aria}
      id={id}
      type={type}
      className={cx(
        controlClass(Boolean(field.error), width),
        prefix ? 'rounded-s-none' : null,
        suffix ? 'rounded-e-none' : null,
        prefix || suffix ? 'min-w-0' : null,
      )}
    />
  )
  return (
    <FormRow id={id} field={field}>
      {prefix || suffix ? (
        <div className="flex max-w-2xl">
          {prefix ? <Affix side="start">{prefix}</Affix> : null}
          {control}
          {suffix ? <Affix side="end">{suffix}</Affix> : null}
        </div>
      ) : (
        control
      )}
    </FormRow>
  )
}

/**
 * Figures as text with the number keyboard: type="number" loses what was typed, scrolls values away and
 * cannot hold "1,250". Whoever reads the form parses and answers in words.
 */
export function NumberField(
  props: Omit<TextFieldProps, 'type'> & { readonly decimals?: boolean | undefined },
) {
  const { decimals = false, ...rest } = props
  return (
    <TextField
      width="w10"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      type="text"
      inputMode={decimals ? 'decimal' : 'numeric'}
    />
  )
}

export function TextArea(props: FieldBase & Native<'textarea'>) {
  const { id, field, native, aria } = splitField(props)
  return (
    <FormRow id={id} field={field}>
      <textarea
        rows={5}
        {...native}
        {...aria}
        id={id}
        className={cx(controlClass(Boolean(field.error)), 'field-sizing-content max-h-128 min-h-32')}
      />
    </FormRow>
  )
}

export type SelectOption = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

export type SelectProps = FieldBase &
  Omit<Native<'select'>, 'children'> & {
    readonly options: readonly SelectOption[]
    /** The first, empty choice: "Choose a site". */
    readonly placeholder?: string | undefined
    readonly width?: FieldWidth | undefined
  }

export function Select(props: SelectProps) {
  const { id, field, native, aria } = splitField(props)
  const { options, placeholder, width = 'full', ...select } = native
  return (
    <FormRow id={id} field={field}>
      <select
        {...select}
        {...aria}
        id={id}
        className={cx(controlClass(Boolean(field.error), width), 'dl-select')}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FormRow>
  )
}

/** Files, with the browser's own control inside a dashed area that invites. */
export function FileField(props: FieldBase & Omit<Native<'input'>, 'type'>) {
  const { id, field, native, aria } = splitField(props)
  return (
    <FormRow id={id} field={field}>
      <input
        {...native}
        {...aria}
        id={id}
        type="file"
        className={cx(
          'block w-full max-w-2xl rounded-card border-2 border-dashed bg-surface p-4 text-muted',
          'file:me-4 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control/60 file:bg-surface file:px-4 file:font-bold file:text-ink hover:file:bg-raised',
          field.error ? 'border-below' : 'border-control',
        )}
      />
    </FormRow>
  )
}

export type SearchFieldProps = Omit<FieldBase, 'hint' | 'error' | 'optional' | 'labelSize' | 'labelAs'> &
  Native<'input'> & {
    readonly buttonLabel?: string | undefined
  }

/** A search box with its button, for use inside a GET form: works without script. */
export function SearchField(props: SearchFieldProps) {
  const { id, field, native } = splitField(props)
  const { buttonLabel = 'Search', ...input } = native
  return (
    <FormRow id={id} field={field}>
      <div className="flex max-w-md">
        <input
          {...input}
          id={id}
          type="search"
          className={cx(controlClass(false), 'min-w-0 rounded-e-none border-e-0')}
        />
        <button
          type="submit"
          className="min-h-11 cursor-pointer rounded-e-control border border-control bg-surface px-4 font-bold text-ink hover:bg-raised"
        >
          {buttonLabel}
        </button>
      </div>
    </FormRow>
  )
}
