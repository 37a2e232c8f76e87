import { ButtonLink, DataTable, Panel, Stack } from '@daylight/ui'
import { ConductNoteForm, MilestoneDone, MilestoneForm } from '@/features/findings/plan-forms.tsx'
import { DueDay } from '@/features/findings/words.tsx'
import type { OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { addConductNoteAction, addMilestoneAction, completeMilestoneAction } from '../../../plan-actions.ts'

type Api = OrganisationPage['api']['correctiveActions']
type Action = Awaited<ReturnType<Api['get']>>
type Conduct = Awaited<ReturnType<Api['conductNotes']>>
type Place = Parameters<typeof addMilestoneAction>[0]

interface PanelProps {
  readonly action: Action
  readonly place: Place
  readonly mayChange: boolean
}

/** Why it came to this, from the failing down. */
export function CausePanel({ action, href, mayChange }: PanelProps & { readonly href: string }) {
  return (
    <Panel title="Root cause" id="cause">
      <Stack>
        {action.causes.length === 0 ? (
          <p className="text-muted">Not recorded yet. Without its cause, the same failing comes back.</p>
        ) : (
          <>
            <ol className="list-decimal ps-6">
              {action.whys.map((why) => (
                <li key={why} className="[overflow-wrap:anywhere]">
                  {why}
                </li>
              ))}
            </ol>
            <ul className="list-disc ps-6">
              {action.causes.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          </>
        )}
        {mayChange ? (
          <div>
            <ButtonLink href={`${href}/cause`} tone="secondary">
              {action.causes.length === 0 ? 'Ask why' : 'Change the root cause'}
            </ButtonLink>
          </div>
        ) : null}
      </Stack>
    </Panel>
  )
}

/** The steps on the way, each with its day. */
export function MilestonesPanel({ action, place, mayChange }: PanelProps) {
  return (
    <Panel title="Steps on the way" id="steps">
      <Stack>
        <DataTable
          caption="Steps on the way"
          captionHidden
          rows={action.milestones}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', header: 'Step', cell: ({ title }) => title },
            {
              key: 'due',
              header: 'By',
              nowrap: true,
              cell: (item) => <DueDay on={item.dueOn} late={item.late} />,
            },
            {
              key: 'done',
              header: 'Done',
              cell: ({ id, title, doneAt, doneByName }) =>
                doneAt !== null ? (
                  `${formatInstant(doneAt)}, ${doneByName ?? ''}`
                ) : mayChange ? (
                  <MilestoneDone action={completeMilestoneAction.bind(null, place)} id={id} title={title} />
                ) : (
                  'Not yet'
                ),
            },
          ]}
          empty={<p className="text-muted">None agreed. Large actions are easier to follow in steps.</p>}
        />
        {mayChange ? <MilestoneForm action={addMilestoneAction.bind(null, place)} /> : null}
      </Stack>
    </Panel>
  )
}

/** What our own conduct had to do with it: for this organisation alone. */
export function ConductPanel({ conduct, place }: { readonly conduct: Conduct; readonly place: Place }) {
  if (conduct.notes.length === 0 && !conduct.mayWrite) return null
  return (
    <Panel title="Our own part" id="own-part">
      <Stack>
        <p className="max-w-prose text-muted">
          Seen by this organisation alone, never by the supplier. It goes into your statement’s draft and the
          report to your board.
        </p>
        {conduct.notes.length > 0 ? (
          <ul className="list-disc ps-6">
            {conduct.notes.map((item) => (
              <li key={item.id} className="[overflow-wrap:anywhere]">
                <strong>{item.causeLabel}.</strong> {item.note}{' '}
                <span className="text-muted">
                  {item.writtenByName}, {formatInstant(item.writtenAt)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {conduct.mayWrite ? (
          <ConductNoteForm action={addConductNoteAction.bind(null, place)} causes={conduct.causes} />
        ) : null}
      </Stack>
    </Panel>
  )
}
