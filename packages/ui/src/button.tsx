import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'destructive'
export type ButtonSize = 'normal' | 'small' | 'large'

const base =
  'inline-flex items-center justify-center gap-2 rounded-control border font-bold no-underline text-center cursor-pointer print:hidden aria-disabled:cursor-not-allowed disabled:cursor-not-allowed disabled:opacity-60 transition-colors'

const tones: Readonly<Record<ButtonTone, string>> = {
  primary:
    'border-transparent bg-action text-on-action hover:bg-action-hover forced-colors:border-[ButtonText]',
  secondary: 'border-control/60 bg-surface text-ink hover:bg-raised hover:border-control',
  quiet:
    'border-transparent bg-transparent text-action hover:bg-action-soft underline underline-offset-4 decoration-1',
  destructive:
    'border-transparent bg-below text-on-below hover:bg-below-hover forced-colors:border-[ButtonText]',
}

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-9 px-3 py-1 text-sm',
  normal: 'min-h-11 px-4 py-2 text-base',
  large: 'min-h-13 w-full px-5 py-3 text-lead sm:w-auto sm:min-w-52',
}

/** The classes of a button, for the rare element that must look like one (a file label, a React Aria button). */
export function buttonClass(tone: ButtonTone = 'primary', size: ButtonSize = 'normal'): string {
  return cx(base, tones[tone], sizes[size])
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly tone?: ButtonTone | undefined
  readonly size?: ButtonSize | undefined
  /** Work is under way: the button keeps its focus, is announced as busy and shows `pendingLabel`. */
  readonly pending?: boolean | undefined
  readonly pendingLabel?: ReactNode
}

/** A native button; `type` is "submit" unless told otherwise, as in HTML. */
export function Button({
  tone = 'primary',
  size = 'normal',
  pending = false,
  pendingLabel,
  type = 'submit',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(tone, size)}
      {...(pending ? { 'aria-disabled': true, 'aria-busy': true } : {})}
    >
      {pending ? <span className="dl-spinner" aria-hidden="true" /> : null}
      {pending ? (pendingLabel ?? children) : children}
    </button>
  )
}

export type ButtonLinkProps = Omit<ComponentProps<'a'>, 'className'> & {
  readonly href: string
  readonly tone?: ButtonTone | undefined
  readonly size?: ButtonSize | undefined
}

/** A link that leads somewhere but weighs as much as a button. */
export function ButtonLink({ tone = 'primary', size = 'normal', children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass(tone, size)}>
      {children}
    </a>
  )
}

/** Buttons side by side, wrapping; the primary one first. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 print:hidden">{children}</div>
}

export type LinkTextProps = Omit<ComponentProps<'a'>, 'className'> & {
  readonly href: string
  /** "quiet" takes the colour of the text around it. */
  readonly tone?: 'action' | 'quiet' | undefined
}

/** A link within text. */
export function LinkText({ tone = 'action', children, ...rest }: LinkTextProps) {
  return (
    <a
      {...rest}
      className={cx(
        'underline decoration-1 underline-offset-[0.18em] hover:decoration-2',
        tone === 'action' ? 'text-action hover:text-action-hover' : 'text-inherit',
      )}
    >
      {children}
    </a>
  )
}
