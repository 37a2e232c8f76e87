'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button, type ButtonSize, type ButtonTone } from '../button.tsx'

export type ConfirmDialogProps = {
  /** The button that asks. */
  readonly trigger: ReactNode
  readonly triggerTone?: ButtonTone | undefined
  readonly triggerSize?: ButtonSize | undefined
  readonly title: ReactNode
  /** What will happen, plainly, and whether it can be undone. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel?: string | undefined
  readonly destructive?: boolean | undefined
  /** Called on confirming; or name a form to submit. */
  readonly onConfirm?: (() => void) | undefined
  readonly formId?: string | undefined
}

/**
 * Asks before something that cannot be taken back. The browser's own modal dialog: focus stays in it, Escape
 * cancels, and the focus returns to the button. Cancel has the focus first.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const confirm = () => {
    dialog.current?.close()
    props.onConfirm?.()
  }
  return (
    <>
      <Button
        type="button"
        tone={props.triggerTone ?? 'secondary'}
        size={props.triggerSize}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {props.trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-5 text-ink shadow-float backdrop:bg-backdrop sm:p-6.5"
      >
        <h2 id={`${id}-title`} className="text-xl">
          {props.title}
        </h2>
        <div id={`${id}-text`} className="mt-2">
          {props.children}
        </div>
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button type="button" tone="secondary" onClick={() => dialog.current?.close()}>
            {props.cancelLabel ?? 'Cancel'}
          </Button>
          <Button
            type={props.formId === undefined ? 'button' : 'submit'}
            tone={props.destructive ? 'destructive' : 'primary'}
            onClick={confirm}
            {...(props.formId === undefined ? {} : { form: props.formId })}
          >
            {props.confirmLabel}
          </Button>
        </div>
      </dialog>
    </>
  )
}
