import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { SignForm } from '@/features/statements/sign-form.tsx'
import { StaleFigures } from '@/features/statements/stale-figures.tsx'
import { confirmFiguresAction, signAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Signature' }

export default async function SignaturePage({ params }: StatementPageProps) {
  const { statement, base, place, yearTo, maySign, mayApprove, crumbs } = await readStatement(params)
  const { signature, state, applies, signer, requirements, facts } = statement
  const asked = `${applies.bound === 'must' ? 'The law asks for the signature of' : 'Where the law binds, it is signed by'} ${signer}.`
  const missing = requirements.filter(({ result, id }) => result === 'not_met' && id !== 'signed')
  return (
    <>
      <PageHeader title="Signature" subtitle={asked} breadcrumbs={crumbs('Signature')} />
      {signature !== null && state === 'signed' ? (
        <Stack>
          <SummaryList
            rows={[
              { key: 'Signed by', value: signature.signerName },
              { key: 'Job title', value: signature.jobTitle },
              { key: 'On', value: formatDate(isoDate(signature.signedOn)) },
              { key: 'Entered by', value: signature.recordedBy },
              {
                key: 'Check of the signed text (SHA-256)',
                value: <code className="break-all">{statement.contentHash}</code>,
              },
            ]}
          />
          <p>
            <LinkText href={base}>Back to the statement</LinkText>
          </p>
        </Stack>
      ) : state === 'draft' ? (
        <Notice title="Not approved yet.">
          A statement is signed once it is approved.{' '}
          <LinkText href={`${base}/approval`}>Record the approval</LinkText>
        </Notice>
      ) : statement.staleFigures.length > 0 ? (
        <StaleFigures
          statement={statement}
          action={mayApprove ? confirmFiguresAction.bind(null, place) : null}
        />
      ) : maySign ? (
        <Stack gap="large">
          {missing.length > 0 ? (
            <Panel title="Still missing">
              <ul className="list-disc ps-6">
                {missing.map(({ id, what, level }) => (
                  <li key={id}>
                    {what}{' '}
                    <span className="text-muted">
                      {level === 'must' ? '(the law requires it)' : '(suggested)'}
                    </span>
                  </li>
                ))}
              </ul>
              <p className="mt-3">
                <LinkText href={`${base}/requirements`}>See all requirements</LinkText>
              </p>
            </Panel>
          ) : null}
          <SignForm
            action={signAction.bind(null, place)}
            statement={statement}
            confirmation={
              <>
                The signer has read the modern slavery statement of {facts.organisationName}, {yearTo},{' '}
                <a href={`${base}/preview`}>as it stands now</a>, and signs it. Its text and its figures are
                frozen with the signature and cannot be changed afterwards.
              </>
            }
          />
        </Stack>
      ) : (
        <Notice>An owner or a manager of your organisation enters the signature.</Notice>
      )}
    </>
  )
}
