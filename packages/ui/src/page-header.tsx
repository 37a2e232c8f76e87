import type { ReactNode } from 'react'

export type Crumb = { readonly label: ReactNode; readonly href?: string | undefined }

/** Where this page lies. The last crumb is the page itself and carries no link. */
export function Breadcrumbs(props: {
  readonly items: readonly Crumb[]
  readonly label?: string | undefined
}) {
  return (
    <nav aria-label={props.label ?? 'Breadcrumb'} className="mb-1 text-sm text-muted print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {props.items.map((crumb, index) => (
          <li key={index} className="flex items-center gap-x-1.5">
            {index > 0 ? <span aria-hidden="true">›</span> : null}
            {crumb.href === undefined ? (
              <span aria-current={index === props.items.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <a
                href={crumb.href}
                className="inline-flex min-h-6 items-center text-ink underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type PageHeaderProps = {
  /** The page's answer, as a sentence with its number where there is one. The page's only h1. */
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly actions?: ReactNode
  /** A status tag or the like, after the title. */
  readonly tag?: ReactNode
}

export function PageHeader({ title, subtitle, breadcrumbs, actions, tag }: PageHeaderProps) {
  return (
    <header className="mb-6 grid gap-0">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-[1_1_20rem]">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl leading-tight sm:text-title">{title}</h1>
            {tag}
          </div>
          {subtitle ? <p className="mt-1 max-w-[85ch] text-muted">{subtitle}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2.5 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}
