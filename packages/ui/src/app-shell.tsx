import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'

export type NavItem = {
  readonly href: string
  readonly label: string
  /** A figure or a few words: "23 due". */
  readonly count?: ReactNode
  readonly current?: boolean | undefined
}

export type NavSection = { readonly label?: string | undefined; readonly items: readonly NavItem[] }

export type AppShellProps = {
  readonly nav: readonly NavSection[]
  readonly homeHref: string
  /** The organisation and how to change it: an OrganisationSwitcher. */
  readonly organisation?: ReactNode
  /** Above the navigation: the search or command palette button. */
  readonly search?: ReactNode
  /** Always in sight, on every width: where to turn with a worry about a person. */
  readonly concern: { readonly href: string; readonly label?: string | undefined }
  /** Beneath the navigation: the member's name, settings, sign out. */
  readonly account?: ReactNode
  /** Above the page, full width: demo mode, maintenance. */
  readonly banner?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly labels?:
    | { readonly skip?: string; readonly menu?: string; readonly navigation?: string; readonly app?: string }
    | undefined
}

/** The link that lets keyboards pass the navigation. `main` is the id used by AppShell and AuthLayout. */
export function SkipLink({ label = 'Skip to main content' }: { readonly label?: string | undefined }) {
  return (
    <a
      href="#main"
      className="sr-only z-50 bg-surface font-bold text-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:rounded-control focus:px-4 focus:py-3"
    >
      {label}
    </a>
  )
}

export function AppShell(props: AppShellProps) {
  const { labels } = props
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <SkipLink label={labels?.skip} />
      <header className="dl-sidebar border-line bg-sunk lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:border-e print:hidden">
        <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-1.5 lg:border-0 lg:px-5.5 lg:pt-3.5 lg:pb-2">
          <Logo href={props.homeHref} name={labels?.app} />
          <details className="dl-nav-toggle lg:hidden">
            <summary className="dl-summary inline-flex min-h-11 items-center gap-2 rounded-control px-3 font-bold">
              <Icon name="menu" size="1em" />
              {labels?.menu ?? 'Menu'}
            </summary>
          </details>
        </div>
        <div className="dl-nav-panel border-b border-line px-3.5 pb-4 lg:flex lg:min-h-0 lg:flex-1 lg:flex-col lg:overflow-y-auto lg:border-0 lg:pb-2">
          {props.organisation ? <div className="pt-2 lg:pt-0">{props.organisation}</div> : null}
          {props.search ? <div className="pt-2.5">{props.search}</div> : null}
          <nav aria-label={labels?.navigation ?? 'Main'} className="pt-3">
            {props.nav.map((section, index) => (
              <NavGroup key={section.label ?? index} section={section} />
            ))}
          </nav>
          {props.account ? <div className="mt-auto pt-5">{props.account}</div> : null}
        </div>
        <a
          href={props.concern.href}
          className="flex min-h-11 items-center gap-2 border-b border-line px-4 text-sm font-bold text-ink underline decoration-1 underline-offset-4 hover:decoration-2 lg:border-t lg:border-b-0 lg:px-5.5 lg:py-3"
        >
          {props.concern.label ?? 'Worried about someone?'}
        </a>
      </header>
      <div className="flex min-w-0 flex-col">
        {props.banner}
        <main
          id="main"
          tabIndex={-1}
          className="w-full max-w-[76rem] flex-1 px-4 pt-5 pb-16 sm:px-6 lg:px-9 lg:pt-6.5 print:max-w-none print:p-0"
        >
          {props.children}
        </main>
        {props.footer ? (
          <footer className="border-t border-line px-4 py-6 text-sm text-muted sm:px-6 lg:px-9 print:hidden">
            {props.footer}
          </footer>
        ) : null}
      </div>
    </div>
  )
}

function NavGroup({ section }: { readonly section: NavSection }) {
  return (
    <div className="pb-2">
      {section.label ? <p className="px-3 pt-2 pb-1 text-sm text-muted">{section.label}</p> : null}
      <ul className="grid gap-px">
        {section.items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={cx(
                'flex min-h-10 items-center justify-between gap-3 rounded-control border px-3 py-1.5 text-ink no-underline pointer-coarse:min-h-11',
                item.current
                  ? 'border-line border-s-[3px] border-s-sun bg-surface ps-[0.6875rem] font-bold'
                  : 'border-transparent hover:bg-surface/60',
              )}
            >
              <span>{item.label}</span>
              {item.count === undefined ? null : (
                <span className="text-sm font-normal text-muted tabular-nums">{item.count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export type OrganisationSwitcherProps = {
  readonly name: string
  readonly detail?: string | undefined
  readonly others: readonly {
    readonly href: string
    readonly name: string
    readonly detail?: string | undefined
  }[]
  /** Further links: "Organisation settings", "Add an organisation". */
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined
  readonly label?: string | undefined
}

/** The organisation one works in; opens into the others. Needs no script. */
export function OrganisationSwitcher(props: OrganisationSwitcherProps) {
  const face = (
    <span className="min-w-0">
      <span className="block truncate font-bold">{props.name}</span>
      {props.detail ? <span className="block truncate text-sm text-muted">{props.detail}</span> : null}
    </span>
  )
  const frame = 'rounded-control border border-line bg-surface'
  if (props.others.length === 0 && !props.links?.length) {
    return <div className={cx(frame, 'px-3 py-2')}>{face}</div>
  }
  return (
    <details data-dismissable="" className={frame}>
      <summary className="dl-summary flex min-h-14 items-center justify-between gap-2 rounded-control px-3 py-2">
        <span className="sr-only">{props.label ?? 'Change organisation. Now in:'} </span>
        {face}
        <Icon name="chevron" />
      </summary>
      <ul className="border-t border-line p-1.5">
        {props.others.map((other) => (
          <li key={other.href}>
            <a
              href={other.href}
              className="block min-h-10 rounded-tag px-2 py-1.5 text-ink no-underline hover:bg-sunk"
            >
              {other.name}
              {other.detail ? <span className="block text-sm text-muted">{other.detail}</span> : null}
            </a>
          </li>
        ))}
        {props.links?.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="block min-h-10 rounded-tag px-2 py-1.5 text-action hover:bg-sunk">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

export type AuthLayoutProps = {
  readonly children: ReactNode
  readonly homeHref?: string | undefined
  readonly footer?: ReactNode
  readonly skipLabel?: string | undefined
}

/** A narrow, centred page: signing in, an invitation, a confirmation. */
export function AuthLayout({ children, homeHref = '/', footer, skipLabel }: AuthLayoutProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-4 py-6 sm:py-12">
      <SkipLink label={skipLabel} />
      <header className="mb-6">
        <Logo href={homeHref} />
      </header>
      <main id="main" tabIndex={-1} className="rounded-card border border-line bg-surface p-5 sm:p-8">
        {children}
      </main>
      {footer ? <footer className="mt-6 text-sm text-muted">{footer}</footer> : null}
    </div>
  )
}
