import { roleMay } from '@daylight/domain/access'
import {
  EmptyState,
  FileField,
  FormStack,
  LinkText,
  Notice,
  PageHeader,
  Panel,
  Stack,
  TextField,
} from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { CheckTextForm } from '@/features/statements/check-text-form.tsx'
import { CRITERION_WORDS } from '@/features/statements/criterion-words.ts'
import { sayStatementRefusal } from '@/features/statements/say-statement-refusal.ts'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { checkTextAction } from './actions.ts'

export const metadata = { title: 'Its own statement' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
  readonly searchParams: SearchParams
}

type Checked = Awaited<ReturnType<OrganisationPage['api']['suppliers']['checkedStatements']['list']>>

export default async function OwnStatementsPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const query = await readListQuery(searchParams)
  const { supplier, statements } = await orNotFound(api.suppliers.checkedStatements.list({ supplierId: id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  const mayCheck = supplier.active && roleMay(actor.role, 'supplier:write')
  const refused = query.get('refused')
  return (
    <>
      <PageHeader
        title="Its own statement"
        subtitle={`What ${supplier.name} says in its modern slavery statement, read sentence by sentence.`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Its own statement' },
        ]}
      />
      <Stack gap="large">
        {query.get('removed') ? (
          <Notice tone="success" title="The statement was taken out." announce="status" />
        ) : null}
        <Panel title="Read so far">
          <List statements={statements} page={`${page}/own-statements`} />
        </Panel>
        {mayCheck ? (
          <>
            <Panel title="Read a file" id="read-file">
              <form
                action={`${page}/own-statements/file`}
                method="post"
                encType="multipart/form-data"
                noValidate
              >
                <FormStack>
                  <TextField
                    name="title"
                    label="Which year is it of?"
                    hint="Such as “Year to March 2026”"
                    required
                  />
                  <FileField
                    name="file"
                    label="The statement"
                    hint="PDF, Word (.docx), a saved web page or plain text, up to 30 MB. The file itself is not kept."
                    accept=".pdf,.docx,.html,.htm,.txt"
                    required
                    error={refused === undefined ? undefined : sayStatementRefusal(refused)}
                  />
                  <div>
                    <SubmitButton pendingLabel="Reading…">Read the file</SubmitButton>
                  </div>
                </FormStack>
              </form>
            </Panel>
            <Panel title="Or paste its text">
              <CheckTextForm action={checkTextAction.bind(null, { org: segment, supplierId: supplier.id })} />
            </Panel>
          </>
        ) : null}
        <p>
          <LinkText href={`/${segment}/suppliers/statements`}>What the government’s registry holds</LinkText>
        </p>
      </Stack>
    </>
  )
}

function List({ statements, page }: { readonly statements: Checked['statements']; readonly page: string }) {
  if (statements.length === 0) {
    return (
      <EmptyState title="No statement was read yet">
        Find it on the supplier’s website, or in the government’s registry. What it says is the supplier’s
        claim: it shows what to ask about.
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y divide-line">
      {statements.map(({ id, title, checkedBy, checkedAt, missing }) => (
        <li key={id} className="grid gap-1 py-4 [overflow-wrap:anywhere]">
          <p className="font-bold">
            <LinkText href={`${page}/${id}`}>{title}</LinkText>
          </p>
          <p>
            {missing.length === 0
              ? 'Every subject is spoken about.'
              : `Nothing found about ${missing.map((one) => CRITERION_WORDS[one].label.toLowerCase()).join(', ')}.`}
          </p>
          <p className="text-muted">
            Read by {checkedBy}, {formatInstant(checkedAt)}
          </p>
        </li>
      ))}
    </ul>
  )
}
