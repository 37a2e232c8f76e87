import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Fieldset, type FieldsetProps } from './field.tsx'

export type Choice = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
  /** Shown after the choice, indented: a field that goes with it. Always visible, so that it works without script. */
  readonly detail?: ReactNode
}

type GroupProps = Omit<FieldsetProps, 'children' | 'role' | 'id'> & {
  readonly name: string
  /** The first choice gets this id, so that the error summary's link lands on it. Defaults to the name. */
  readonly id?: string | undefined
  readonly options: readonly Choice[]
  /** "cards" are big targets for answering; "plain" is for settings and filters. */
  readonly variant?: 'cards' | 'plain' | undefined
  readonly required?: boolean | undefined
}

export type RadioGroupProps = GroupProps & { readonly defaultValue?: string | undefined }
export type CheckboxGroupProps = GroupProps & { readonly defaultValues?: readonly string[] | undefined }

export function RadioGroup({ defaultValue, ...props }: RadioGroupProps) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}

export function CheckboxGroup({ defaultValues = [], ...props }: CheckboxGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValues} />
}

function ChoiceGroup(
  props: GroupProps & { readonly type: 'radio' | 'checkbox'; readonly chosen: readonly string[] },
) {
  const { name, id = name, options, variant = 'cards', required, type, chosen, ...fieldset } = props
  return (
    <Fieldset {...fieldset} id={id}>
      <div className={variant === 'cards' ? 'grid max-w-2xl gap-2' : 'grid gap-1'}>
        {options.map((option, index) => (
          <ChoiceItem
            key={option.value}
            option={option}
            inputId={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            type={type}
            variant={variant}
            chosen={chosen.includes(option.value)}
            required={type === 'radio' && required === true}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function ChoiceItem(props: {
  readonly option: Choice
  readonly inputId: string
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly variant: 'cards' | 'plain'
  readonly chosen: boolean
  readonly required: boolean
}) {
  const { option, inputId } = props
  const hintId = `${inputId}-item-hint`
  return (
    <div>
      <label
        className={cx(
          'flex cursor-pointer items-start gap-3.5 has-disabled:cursor-not-allowed has-disabled:opacity-60',
          props.variant === 'cards'
            ? 'min-h-14 rounded-card border-2 border-line bg-surface px-4 py-3.5 hover:border-control has-checked:border-action'
            : 'min-h-11 py-2',
        )}
      >
        <input
          type={props.type}
          id={inputId}
          name={props.name}
          value={option.value}
          defaultChecked={props.chosen}
          disabled={option.disabled}
          required={props.required}
          className="dl-choice"
          {...(option.hint ? { 'aria-describedby': hintId } : {})}
        />
        <span className="grid gap-0.5">
          <span className={props.variant === 'cards' ? 'font-bold' : undefined}>{option.label}</span>
          {option.hint ? (
            <span id={hintId} className="text-muted">
              {option.hint}
            </span>
          ) : null}
        </span>
      </label>
      {option.detail ? <div className="ms-3 border-s-2 border-line py-2 ps-6">{option.detail}</div> : null}
    </div>
  )
}

export type CheckboxProps = {
  readonly name: string
  readonly id?: string | undefined
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** “Error: ” in another language. */
  readonly errorPrefix?: string | undefined
  readonly value?: string | undefined
  readonly defaultChecked?: boolean | undefined
  readonly required?: boolean | undefined
}

/** One checkbox on its own: a confirmation or a switch. */
export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? props.name
  const described = cx(props.hint ? `${id}-hint` : null, props.error ? `${id}-error` : null)
  return (
    <div className={cx('grid gap-1', props.error ? 'border-s-4 border-below ps-4' : null)}>
      {props.error ? (
        <p id={`${id}-error`} className="font-bold text-below">
          <span className="sr-only">{props.errorPrefix ?? 'Error: '}</span>
          {props.error}
        </p>
      ) : null}
      <div className="flex items-start gap-3.5 py-2">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          defaultChecked={props.defaultChecked}
          required={props.required}
          className="dl-choice"
          {...(described ? { 'aria-describedby': described } : {})}
          {...(props.error ? { 'aria-invalid': true } : {})}
        />
        <div>
          <label htmlFor={id} className="cursor-pointer">
            {props.label}
          </label>
          {props.hint ? (
            <p id={`${id}-hint`} className="text-muted">
              {props.hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
