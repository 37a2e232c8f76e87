import type { ComparedYears } from '@daylight/contracts'
import { Notice, Panel, Stack, StatusTag } from '@daylight/ui'
import { DifferenceView } from './difference-view.tsx'

type Sentence = ComparedYears['sentences'][number]

const KINDS = {
  same: { label: 'Word for word', tone: 'caution' },
  new_numbers: { label: 'Other numbers or dates', tone: 'caution' },
  close: { label: 'Nearly the same words', tone: 'caution' },
  reworded: { label: 'Something alike was said', tone: 'neutral' },
  new: { label: 'New', tone: 'good' },
} as const

/** A statement beside an earlier one: what was copied, what is new, what is no longer said. */
export function YearsView({ compared }: { readonly compared: ComparedYears }) {
  const { sentences, vanished, copied, judged, copiedPercent } = compared
  const taken = sentences.filter(({ kind }) => kind !== 'new')
  const fresh = sentences.filter(({ kind }) => kind === 'new')
  return (
    <Stack gap="large">
      {compared.much ? (
        <Notice tone="warning" title={`${copiedPercent}% of the sentences were there before.`}>
          Readers compare years. Say what was done in this one, and what became of it.
        </Notice>
      ) : null}
      <p className="max-w-prose">
        Of {judged} sentences, {copied} {copied === 1 ? 'was' : 'were'} copied, {fresh.length}{' '}
        {fresh.length === 1 ? 'is' : 'are'} new, and {vanished.length} of the earlier ones{' '}
        {vanished.length === 1 ? 'is' : 'are'} no longer said. Some sentences are true every year; each is
        yours to judge.
      </p>
      {taken.length > 0 ? (
        <Panel title="Said before">
          <ol className="divide-y divide-line">
            {taken.map((sentence, index) => (
              <Taken key={index} sentence={sentence} />
            ))}
          </ol>
        </Panel>
      ) : null}
      <Sentences title="New" sentences={fresh.map(({ now }) => now)} none="Nothing here is new." />
      <Sentences title="No longer said" sentences={vanished} none="Everything that was said is said again." />
      <p className="text-sm text-muted">Source: {compared.source}</p>
    </Stack>
  )
}

function Taken({ sentence }: { readonly sentence: Sentence }) {
  const { kind, now, before, difference } = sentence
  const { label, tone } = KINDS[kind]
  return (
    <li className="grid gap-3 py-4 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusTag tone={tone}>{label}</StatusTag>
        {now.place ? <span className="text-sm text-muted">{now.place}</span> : null}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          <h3 className="text-sm font-bold text-muted">Before</h3>
          <p>{before?.text}</p>
        </div>
        <div>
          <h3 className="text-sm font-bold text-muted">Now</h3>
          {difference ? <DifferenceView lines={difference} /> : <p>{now.text}</p>}
        </div>
      </div>
    </li>
  )
}

function Sentences(props: {
  readonly title: string
  readonly sentences: ComparedYears['vanished']
  readonly none: string
}) {
  return (
    <Panel title={props.title}>
      {props.sentences.length === 0 ? <p className="text-muted">{props.none}</p> : null}
      <ul className="grid list-disc gap-2 ps-6">
        {props.sentences.map(({ text, place }, index) => (
          <li key={index} className="[overflow-wrap:anywhere]">
            {text} {place ? <span className="text-muted">({place})</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
