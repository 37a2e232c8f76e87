'use client'

import type { MouseEvent } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '../button.tsx'

/** A submit button that knows when its form's action is under way, and does not send it twice. */
export function SubmitButton({ onClick, ...props }: Omit<ButtonProps, 'type' | 'pending'>) {
  const { pending } = useFormStatus()
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // aria-disabled keeps the focus where it is, but does not stop the browser from submitting.
    if (pending) event.preventDefault()
    else onClick?.(event)
  }
  return <Button {...props} type="submit" pending={pending} onClick={click} />
}
