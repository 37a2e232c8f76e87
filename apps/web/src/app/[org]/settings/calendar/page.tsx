import { Notice, Panel, Stack } from '@daylight/ui'
import { MakeCalendarForm } from '@/features/calendar/make-calendar-form.tsx'
import { FieldsForm } from '@/features/identity/fields-form.tsx'
import { SettingsTabs } from '@/features/identity/settings-tabs.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { makeCalendarAction, revokeCalendarAction } from './actions.ts'

export const metadata = { title: 'Your calendar' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function CalendarPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const { since } = await api.calendar.get()
  return (
    <>
      <SettingsTabs segment={segment} role={actor.role} current="calendar" />
      <Stack gap="large">
        {query.has('revoked') ? (
          <Notice
            tone="success"
            announce="status"
            title="The address was taken back. It opens nothing now."
          />
        ) : null}
        <Panel title="Your due days in your own calendar">
          <Stack>
            <p className="max-w-prose">
              A secret address shows your calendar program when something waits for you here: your corrective
              actions and their steps, effects to be checked, assessments you sent, payments promised to
              workers, and the day to publish the statement. What is done disappears.
            </p>
            <p className="max-w-prose">
              An entry says what kind of thing is due and its number, never which supplier or what was found:
              calendars are shared and copied. In your program, choose “Subscribe” or “Add from the web”.
            </p>
            <p className="text-muted">
              {since
                ? `You have had an address since ${formatInstant(since)}. A new one ends it.`
                : 'You have no address.'}
            </p>
            <MakeCalendarForm action={makeCalendarAction.bind(null, segment)} renews={since !== null} />
          </Stack>
        </Panel>
        {since ? (
          <Panel title="Take it back" variant="tinted">
            <p className="mb-4 max-w-prose">
              Do this when somebody else may have the address. Your calendar program will find nothing there
              any more.
            </p>
            <FieldsForm
              action={revokeCalendarAction.bind(null, segment)}
              fields={[]}
              submitLabel="Take the address back"
              tone="destructive"
            />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
