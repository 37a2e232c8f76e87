import type { ReactNode } from 'react'

const shapes = {
  check: <path d="M3 8.6 6.4 12 13 4.4" />,
  cross: <path d="m3.8 3.8 8.4 8.4m0-8.4-8.4 8.4" />,
  question: (
    <>
      <path d="M5 5.6C5 3.8 6.3 2.8 8 2.8s3 1.1 3 2.6c0 2.2-3 2.2-3 4.4" />
      <path d="M8 13.1v.1" />
    </>
  ),
  dash: <path d="M3.5 8h9" />,
  info: (
    <>
      <path d="M8 7.2v5" />
      <path d="M8 4v.1" />
    </>
  ),
  warning: (
    <>
      <path d="M8 3.4v5.2" />
      <path d="M8 12.2v.1" />
    </>
  ),
  chevron: <path d="m4 6.2 4 4 4-4" />,
  menu: <path d="M2.5 4.2h11m-11 3.8h11m-11 3.8h11" />,
} satisfies Readonly<Record<string, ReactNode>>

export type IconName = keyof typeof shapes

/** A small drawn sign beside words, never instead of them. */
export function Icon({ name, size = '0.875em' }: { readonly name: IconName; readonly size?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      {shapes[name]}
    </svg>
  )
}
