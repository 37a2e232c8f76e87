import { cx } from './cx.ts'

export type LogoProps = {
  readonly name?: string | undefined
  readonly href?: string | undefined
  readonly size?: 'normal' | 'large' | undefined
}

/** The half sun over the line. Decorative: the name beside it is what is read. */
export function LogoMark({ size = 26 }: { readonly size?: number | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 26 18" width={size} height={(size * 18) / 26} className="shrink-0">
      <path d="M3.4 12.6a9.6 9.6 0 0 1 19.2 0Z" fill="var(--color-sun)" />
      <rect x="0" y="14.6" width="26" height="2.4" rx="0.6" fill="currentColor" />
    </svg>
  )
}

export function Logo({ name = 'Daylight', href, size = 'normal' }: LogoProps) {
  const mark = (
    <>
      <LogoMark size={size === 'large' ? 36 : 26} />
      <span>{name}</span>
    </>
  )
  const look = cx(
    'inline-flex min-h-11 items-center gap-2.5 rounded-control font-bold text-ink no-underline',
    size === 'large' ? 'text-2xl' : 'text-lg',
  )
  return href === undefined ? (
    <span className={look}>{mark}</span>
  ) : (
    <a href={href} className={look}>
      {mark}
    </a>
  )
}
