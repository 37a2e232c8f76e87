import type { ReactNode } from 'react'

/**
 * A form that is seldom used, behind its name. Opens without script; `open` where there is something in it to be read,
 * such as why it was refused.
 */
export function FormDisclosure(props: {
  readonly label: string
  readonly open: boolean
  readonly children: ReactNode
}) {
  return (
    <details open={props.open} className="print:hidden">
      <summary className="dl-summary -ms-1.5 inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-tag px-1.5 font-bold text-action">
        <span aria-hidden="true" className="dl-marker" />
        {props.label}
      </summary>
      <div className="mt-3">{props.children}</div>
    </details>
  )
}
