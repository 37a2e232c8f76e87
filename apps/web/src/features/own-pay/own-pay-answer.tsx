import type { OwnPayAnswer, OwnPayStep, OwnStandard } from '@daylight/domain/own-pay'
import { Icon, type IconName, Panel, Stack, Working } from '@daylight/ui'
import type { ReactNode } from 'react'
import type { LanguageCode } from './own-pay-languages.ts'
import type { OwnPayMessages } from './own-pay-messages.ts'
import { say } from './say.tsx'
import { tellDay, tellNumber, tellPounds } from './tell-figures.ts'

interface AnswerProps {
  readonly answer: OwnPayAnswer
  readonly messages: OwnPayMessages
  readonly language: LanguageCode
  /** Paid by the task or piece: said beside the answer. */
  readonly byTask: boolean
}

/** What the law says, then what is voluntary, each with its working. */
export function OwnPayAnswerView({ answer, messages: m, language, byTask }: AnswerProps) {
  const pounds = (decimal: string | null) => (decimal === null ? '' : tellPounds(language, decimal))
  const rates = (standard: OwnStandard) => ({ rate: pounds(standard.rate), hourly: pounds(standard.hourly) })
  const { minimum, living } = answer
  return (
    <Stack>
      <p className="text-muted">
        {say(m.resultPeriod, {
          start: tellDay(language, answer.periodStart),
          end: tellDay(language, answer.periodEnd),
        })}
      </p>
      <Panel title={m.minimumTitle} headingLevel={3}>
        <Stack gap="small">
          <Headline
            standard={minimum}
            words={{
              pass: m.minimumPass,
              fail: m.minimumFail,
              cannot_say: m.minimumCannot,
              out_of_scope: m.minimumOut,
            }}
          />
          {minimum.owed === null ? null : (
            <p className="text-xl font-bold">{say(m.minimumOwed, { owed: pounds(minimum.owed) })}</p>
          )}
          {minimum.owed === null || minimum.owed === minimum.short ? null : (
            <p>{say(m.minimumShort, { short: pounds(minimum.short) })}</p>
          )}
          {minimum.hourly === null ? null : <p>{say(m.minimumRate, rates(minimum))}</p>}
          <Why standard={minimum} messages={m} which="minimum" />
          <WorkingOf standard={minimum} title={m.minimumTitle} messages={m} language={language} />
        </Stack>
      </Panel>
      <Panel title={m.livingTitle} headingLevel={3}>
        <Stack gap="small">
          <p className="text-muted">{m.livingWhat}</p>
          <Headline
            standard={living}
            words={{
              pass: m.livingPass,
              fail: m.livingFail,
              cannot_say: m.livingCannot,
              out_of_scope: m.livingOut,
            }}
          />
          {living.hourly === null ? null : <p>{say(m.livingRate, rates(living))}</p>}
          {living.short === null ? null : <p>{say(m.livingShort, { short: pounds(living.short) })}</p>}
          <Why standard={living} messages={m} which="living" />
          <WorkingOf standard={living} title={m.livingTitle} messages={m} language={language} />
        </Stack>
      </Panel>
      {byTask ? <p>{m.taskNote}</p> : null}
      <p className="text-muted">{m.caution}</p>
      <Panel title={m.nextTitle} headingLevel={3}>
        <ul className="grid list-disc gap-1.5 ps-5">
          <li>{m.nextAsk}</li>
          <li>{m.nextKeep}</li>
          {minimum.verdict === 'fail' ? <li>{m.nextOwed}</li> : null}
        </ul>
      </Panel>
    </Stack>
  )
}

const looks: Readonly<Record<OwnStandard['verdict'], { readonly icon: IconName; readonly look: string }>> = {
  pass: { icon: 'check', look: 'bg-met-soft text-met' },
  fail: { icon: 'cross', look: 'bg-below-soft text-below' },
  cannot_say: { icon: 'question', look: 'bg-unknown-soft text-unknown' },
  out_of_scope: { icon: 'dash', look: 'bg-neutral-soft text-neutral' },
}

function Headline(props: {
  readonly standard: OwnStandard
  readonly words: Readonly<Record<OwnStandard['verdict'], string>>
}) {
  const { icon, look } = looks[props.standard.verdict]
  return (
    <p className={`flex items-center gap-2.5 rounded-control px-3 py-2 text-lead font-bold ${look}`}>
      <Icon name={icon} size="0.9em" />
      {props.words[props.standard.verdict]}
    </p>
  )
}

function Why(props: {
  readonly standard: OwnStandard
  readonly messages: OwnPayMessages
  readonly which: 'minimum' | 'living'
}) {
  const { standard, messages: m, which } = props
  const { reason } = standard
  if (reason === null) return null
  if (reason === 'too_young') {
    return <p>{which === 'minimum' ? m.reason_too_young_minimum : m.reason_too_young_living}</p>
  }
  return <p>{m[`reason_${reason}`]}</p>
}

function WorkingOf(props: {
  readonly standard: OwnStandard
  readonly title: string
  readonly messages: OwnPayMessages
  readonly language: LanguageCode
}) {
  const { standard, title, messages: m, language } = props
  if (standard.steps.length === 0) return null
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-action underline underline-offset-4">
        {m.workingTitle}
        <span className="sr-only">: {title}</span>
      </summary>
      <Working
        caption={`${m.workingTitle}: ${title}`}
        lines={standard.steps.map((step) => ({
          label: m[`step_${step.name}`],
          amount: figureOf(step, m, language),
          note: sumOf(step, language) ?? m[`effect_${step.effect}`],
          total: step.effect === 'result',
        }))}
      />
    </details>
  )
}

const SIGNS: Readonly<Record<OwnPayStep['effect'], string>> = {
  counts: '',
  added: '+ ',
  taken_off: '− ',
  left_out: '',
  rate: '',
  result: '',
}

/** How the result comes about, read from left to right: pounds ÷ hours. */
function sumOf(step: OwnPayStep, language: LanguageCode): ReactNode {
  if (step.effect !== 'result' || step.pounds === null || step.hours === null) return null
  return figure(`${tellPounds(language, step.pounds)} ÷ ${tellNumber(language, step.hours)}`)
}

/** Pounds an hour for the result; hours or pounds for everything else. */
function figureOf(step: OwnPayStep, m: OwnPayMessages, language: LanguageCode): ReactNode {
  const sign = SIGNS[step.effect]
  if (step.pounds !== null && step.effect !== 'result')
    return figure(`${sign}${tellPounds(language, step.pounds)}`)
  if (step.hours !== null && step.effect !== 'result') {
    return say(m.hoursUnit, { hours: `${sign}${tellNumber(language, step.hours)}` }, 'plain')
  }
  return step.perHour === null ? '' : say(m.perHour, { amount: tellPounds(language, step.perHour) }, 'plain')
}

function figure(text: string): ReactNode {
  return <bdi dir="ltr">{text}</bdi>
}
