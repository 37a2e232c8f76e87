import { roleMay } from '@daylight/domain/access'
import { ButtonLink, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { EvidenceFileForm } from '@/features/findings/evidence-file-form.tsx'
import { ReasonForm } from '@/features/findings/reason-form.tsx'
import { FormDisclosure } from '@/features/forms/form-disclosure.tsx'
import { RecordFiles, ReportList, YearsTable } from '@/features/records/record-parts.tsx'
import { registerWords } from '@/features/records/record-words.ts'
import { StandingTag, tellDay } from '@/features/records/records-table.tsx'
import { tellRecord } from '@/features/records/tell-record.tsx'
import { ReportForm, ValueForm } from '@/features/records/write-down-forms.tsx'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { HistoryTimeline } from '../../../suppliers/history-timeline.tsx'
import { addReportAction, addValueAction, restoreRecordAction, retireRecordAction } from '../../actions.ts'

export const metadata = { title: 'Our own records' }

interface PageProps {
  readonly params: Promise<{ org: string; register: string; id: string }>
  readonly searchParams: SearchParams
}

export default async function RecordPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id, register: asked } = await params
  const query = await readListQuery(searchParams)
  const shown = await orNotFound(api.records.get({ id }))
  const { record, files, reports, years } = shown
  const { register } = record.details
  if (register !== asked) notFound()
  const history = await api.records.history({ id })
  const { periods } = await api.records.choices()
  const words = registerWords[register]
  const home = `/${segment}/records`
  const page = `${home}/${register}/${record.id}`
  const place = { org: segment, register, id: record.id }
  const kept = record.retiredOn === null
  const mayWrite = kept && roleMay(actor.role, 'record:write')
  const mayRetire = roleMay(actor.role, 'record:retire')
  const refused = query.get('refused')
  return (
    <>
      <PageHeader
        title={record.title}
        tag={<StandingTag record={record} />}
        breadcrumbs={[
          { label: 'Our own records', href: home },
          { label: words.title, href: `${home}/${register}` },
          { label: record.title },
        ]}
        actions={
          mayWrite ? (
            <ButtonLink href={`${page}/edit`} tone="secondary">
              Change
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        {query.get('added') ? <Notice tone="success" title="The file was added." announce="status" /> : null}
        {kept ? null : (
          <Notice title={`Taken out on ${tellDay(record.retiredOn)}.`}>
            <p className="mb-3 [overflow-wrap:anywhere] whitespace-pre-line">{record.retiredReason}</p>
            {mayRetire ? (
              <ConfirmForm
                action={restoreRecordAction.bind(null, place)}
                submitLabel="Put it back"
                tone="secondary"
                values={{ version: String(record.version) }}
              />
            ) : null}
          </Notice>
        )}
        <Panel>
          <SummaryList rows={tellRecord(shown)} />
        </Panel>
        {register === 'measures' ? (
          <Panel title="Values">
            <YearsTable years={years} />
            {mayWrite ? (
              <div className="mt-4">
                <ValueForm
                  action={addValueAction.bind(null, place)}
                  periods={periods}
                  counted={shown.figureLabel}
                  first={years.length === 0}
                />
              </div>
            ) : null}
          </Panel>
        ) : null}
        {register === 'governance' ? (
          <Panel title="What was reported">
            <ReportList reports={reports} />
            {mayWrite ? (
              <div className="mt-4">
                <ReportForm action={addReportAction.bind(null, place)} first={reports.length === 0} />
              </div>
            ) : null}
          </Panel>
        ) : null}
        <Panel title="Files" id="files">
          <RecordFiles files={files} href={`${page}/file`} />
          {mayWrite ? (
            <div className="mt-4">
              <FormDisclosure label="Add a file" open={refused !== undefined}>
                <EvidenceFileForm
                  action={`${page}/file`}
                  label="A file that shows it"
                  hint="PDF, PNG, JPEG, CSV, .xlsx or .docx, up to 20 MB. No list with names of people."
                  submitLabel="Add the file"
                  refused={refused}
                />
              </FormDisclosure>
            </div>
          ) : null}
        </Panel>
        {kept && mayRetire ? (
          <Panel title={`Take this ${words.one} out`}>
            <ReasonForm
              action={retireRecordAction.bind(null, place)}
              name="reason"
              label="Why it no longer holds"
              hint="It stays readable, with its files and its history. You can put it back."
              version={record.version}
              buttons={[{ event: 'retire', label: 'Take it out', tone: 'secondary' }]}
              disclosed="It no longer holds, or was a mistake"
            />
          </Panel>
        ) : null}
        <Panel title="History">
          <HistoryTimeline history={history} />
        </Panel>
      </Stack>
    </>
  )
}
