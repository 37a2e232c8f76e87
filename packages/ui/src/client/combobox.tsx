'use client'

import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { cx } from '../cx.ts'
import { controlClass } from '../field.tsx'
import { Icon } from '../icon.tsx'

export type ComboboxOption = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
}

export type ComboboxProps = {
  readonly name: string
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly options: readonly ComboboxOption[]
  readonly defaultValue?: string | undefined
  readonly required?: boolean | undefined
  readonly showOptionsLabel?: string | undefined
  readonly emptyText?: string | undefined
  readonly onChoose?: ((id: string | null) => void) | undefined
}

/** Choosing one of many by typing. The chosen option's id is what the form sends under `name`. */
export function Combobox(props: ComboboxProps) {
  const { error } = props
  return (
    <ComboBox
      name={props.name}
      formValue="key"
      defaultItems={props.options}
      isRequired={props.required ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger="focus"
      {...(props.defaultValue === undefined ? {} : { defaultSelectedKey: props.defaultValue })}
      onSelectionChange={(key) => props.onChoose?.(key === null ? null : String(key))}
      className={cx('grid gap-1.5', error ? 'border-s-4 border-below ps-4' : null)}
    >
      <Label className="font-bold">{props.label}</Label>
      {props.hint ? (
        <Text slot="description" className="text-muted">
          {props.hint}
        </Text>
      ) : null}
      <FieldError className="font-bold text-below">{error}</FieldError>
      <div className="relative max-w-2xl">
        <Input id={props.id ?? props.name} className={cx(controlClass(error !== undefined), 'pe-12')} />
        <Button
          aria-label={props.showOptionsLabel ?? 'Show the choices'}
          className="absolute inset-y-0 end-0 grid w-11 cursor-pointer place-content-center rounded-control text-muted"
        >
          <Icon name="chevron" size="1em" />
        </Button>
      </div>
      <Popover className="w-(--trigger-width) rounded-control border border-line bg-surface p-1.5 shadow-float">
        <ListBox<ComboboxOption>
          className="max-h-72 overflow-y-auto outline-none"
          renderEmptyState={() => (
            <p className="px-2.5 py-2 text-muted">{props.emptyText ?? 'Nothing found.'}</p>
          )}
        >
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="cursor-pointer rounded-tag px-2.5 py-2 data-focused:bg-sunk data-selected:font-bold pointer-coarse:min-h-11"
            >
              {option.label}
              {option.hint ? (
                <span className="block text-sm font-normal text-muted">{option.hint}</span>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
