import { readSafeguarding, showPayHelp } from '@daylight/application'
import { CardLink, ExitPage, LogoMark, Panel, SkipLink, Stack } from '@daylight/ui'
import { ExitPageKeys } from '@daylight/ui/client/exit-page-keys'
import { DismissDetails } from '@daylight/ui/client/page-keys'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OwnPayForm } from '@/features/own-pay/own-pay-form.tsx'
import { findLanguage, OWN_PAY_LANGUAGES, type OwnPayLanguage } from '@/features/own-pay/own-pay-languages.ts'
import { ownPayMessages } from '@/features/own-pay/own-pay-messages.ts'
import { container } from '@/server/container.ts'
import { answerOwnPayForm } from './actions.ts'

interface OwnPayPageProps {
  readonly params: Promise<{ readonly language: string }>
}

export async function generateMetadata({ params }: OwnPayPageProps): Promise<Metadata> {
  const language = findLanguage((await params).language)
  if (!language) return {}
  return {
    title: ownPayMessages[language.code].title,
    robots: { index: true },
    alternates: {
      languages: Object.fromEntries(OWN_PAY_LANGUAGES.map(({ code }) => [code, `/check/me/${code}`])),
    },
  }
}

/** One person's own pay, for anybody: nothing is stored, nobody is told, and it works without script. */
export default async function OwnPayPage({ params }: OwnPayPageProps) {
  const language = findLanguage((await params).language)
  if (!language) notFound()
  const m = ownPayMessages[language.code]
  const { deps } = await container()
  const [{ contacts }, payHelp] = await Promise.all([readSafeguarding(deps), showPayHelp(deps)])
  const phoneOf = (id: string) => contacts.find((contact) => contact.id === id)?.phone ?? null
  return (
    <div lang={language.code} dir={language.dir}>
      <SkipLink label={m.skip} />
      <ExitPageKeys pressTwoMore={m.exitTwoMore} pressOneMore={m.exitOneMore} />
      <DismissDetails />
      <section aria-label={m.exit} className="sticky top-0 z-40">
        <ExitPage label={m.exit} />
      </section>
      <div className="mx-auto w-full max-w-2xl px-4 pb-16">
        <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
          <span className="inline-flex min-h-11 items-center gap-2.5 text-lg font-bold">
            <LogoMark />
            <bdi>Daylight</bdi>
          </span>
          <LanguageMenu current={language} label={m.languages} />
        </header>
        <main id="main" tabIndex={-1} className="mt-6">
          <Stack>
            <h1 className="text-title">{m.title}</h1>
            <section aria-labelledby="not-title">
              <h2 id="not-title" className="text-lg">
                {m.notTitle}
              </h2>
              <ul className="mt-1.5 grid list-disc gap-1 ps-5">
                <li>{m.notKeep}</li>
                <li>{m.notTell}</li>
                <li>{m.notAsk}</li>
              </ul>
              <p className="mt-1.5 text-muted">{m.exitHint}</p>
            </section>
            <div className="grid gap-2.5">
              <Call title={m.emergency} phone={phoneOf('emergency')} />
              <Call title={m.helpline} phone={phoneOf('helpline')} when={m.helplineWhen} />
            </div>
            <p className="text-lead">{m.intro}</p>
            {m.unchecked ? <p className="text-muted">{m.unchecked}</p> : null}
            <OwnPayForm action={answerOwnPayForm} messages={m} language={language.code} />
            <Panel title={m.helpTitle}>
              <ul className="grid gap-4">
                {payHelp.contacts.map((contact) => (
                  <li key={contact.id}>
                    <h3 className="text-base">
                      <bdi dir="ltr" lang="en">
                        {contact.name}
                      </bdi>
                    </h3>
                    <p>{m[`help_${contact.id}`]}</p>
                    <ContactLink phone={contact.phone} url={contact.url} />
                  </li>
                ))}
              </ul>
            </Panel>
          </Stack>
        </main>
      </div>
    </div>
  )
}

function Call(props: { readonly title: string; readonly phone: string | null; readonly when?: string }) {
  if (props.phone === null) return null
  return (
    <CardLink href={`tel:${props.phone.replaceAll(' ', '')}`} title={props.title} figure={props.phone}>
      {props.when}
    </CardLink>
  )
}

function ContactLink({ phone, url }: { readonly phone: string | null; readonly url: string | null }) {
  const look = 'inline-flex min-h-11 items-center font-bold text-action underline underline-offset-4'
  return (
    <>
      {phone ? (
        <a href={`tel:${phone.replaceAll(' ', '')}`} className={look}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      ) : null}
      {url ? (
        <a href={url} rel="noreferrer" className={look}>
          <bdi dir="ltr">{url.replace(/^https:\/\/(www\.)?/, '')}</bdi>
        </a>
      ) : null}
    </>
  )
}

function LanguageMenu({ current, label }: { readonly current: OwnPayLanguage; readonly label: string }) {
  return (
    <details data-dismissable="" className="relative">
      <summary className="dl-summary inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-2">
        <span className="sr-only">{label}: </span>
        {current.name}
        <span aria-hidden="true" className="dl-marker" />
      </summary>
      <nav
        aria-label={label}
        className="absolute end-0 z-30 min-w-44 rounded-control border border-line bg-surface p-1.5 shadow-float"
      >
        <ul>
          {OWN_PAY_LANGUAGES.map(({ code, name, dir }) => (
            <li key={code}>
              <a
                href={`/check/me/${code}`}
                lang={code}
                hrefLang={code}
                dir={dir}
                aria-current={code === current.code ? 'page' : undefined}
                className="flex min-h-11 items-center rounded-control px-3 text-ink no-underline hover:bg-raised aria-[current]:font-bold"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
