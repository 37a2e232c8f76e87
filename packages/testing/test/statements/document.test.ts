import { createHash } from 'node:crypto'
import {
  getStatement,
  listAudit,
  openStatementDocument,
  type RenderStatementDeps,
  renderStatement,
  requestStatementDocument,
  type StatementPrint,
} from '@daylight/application'
import { createStatementRenderer } from '@daylight/documents/renderer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createStatementTeam,
  createStatementWorld,
  query,
  refusalOf,
  type StatementWorld,
  startDraft,
} from './statement-world.ts'

let world: StatementWorld
beforeAll(async () => {
  world = await createStatementWorld()
}, 60_000)
afterAll(() => world.app.close())
beforeEach(async () => {
  world = { ...world, ...(await createStatementTeam(world.app)) }
})

/** The real renderer, counting how often it is asked. */
function rendering(): { readonly deps: RenderStatementDeps; readonly prints: StatementPrint[] } {
  const prints: StatementPrint[] = []
  const renderer = createStatementRenderer()
  return {
    prints,
    deps: {
      ...world.app.deps,
      statementRenderer: {
        render: (print, format) => {
          prints.push(print)
          return renderer.render(print, format)
        },
      },
    },
  }
}

async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

describe('the PDF', () => {
  it('is made once however often its job runs, kept encrypted, and given out with an entry in the record', async () => {
    const { id } = await startDraft(world)
    const { documentId } = await requestStatementDocument(world.app.deps, world.owner, { id, format: 'pdf' })
    const job = { organisationId: world.owner.organisationId, documentId }
    // Asked for twice while it waits: the same one.
    expect(await requestStatementDocument(world.app.deps, world.owner, { id, format: 'pdf' })).toEqual({
      documentId,
    })
    expect((await getStatement(world.app.deps, world.owner, { id })).document?.status).toBe('queued')

    const { deps, prints } = rendering()
    expect(await renderStatement(deps, job)).toBe('ready')
    expect(await renderStatement(deps, job)).toBe('nothing_to_do')
    expect(prints).toHaveLength(1)

    const opened = await openStatementDocument(deps, world.contributor, { id, documentId, shown: false })
    expect(opened.fileName).toBe('northbank-community-trust-modern-slavery-statement-2026-03-31-draft.pdf')
    const pdf = await readAll(opened.content)
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf).toHaveLength(opened.bytes)
    const [row] = await query(world, 'SELECT * FROM statement_document WHERE id = $1', [documentId])
    expect(row).toMatchObject({ status: 'ready', bytes: pdf.length })
    expect(row.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
    expect(row.storage_key).toBe(`statements/${world.owner.organisationId}/${documentId}`)
    const record = await listAudit(deps, world.owner, { subjectType: 'statement', subjectId: id, limit: 9 })
    expect(record.entries.map(({ action }) => action)).toEqual([
      'statement.document_downloaded',
      'statement.document_requested',
      'statement.created',
    ])
  }, 60_000)

  it('says when it could not be made, and can be made by another try', async () => {
    const { id } = await startDraft(world)
    const { documentId } = await requestStatementDocument(world.app.deps, world.owner, { id, format: 'pdf' })
    const job = { organisationId: world.owner.organisationId, documentId }
    const broken: RenderStatementDeps = {
      ...world.app.deps,
      statementRenderer: { render: () => Promise.reject(new Error('no fonts')) },
    }
    await expect(renderStatement(broken, job)).rejects.toThrow('no fonts')
    expect((await getStatement(broken, world.owner, { id })).document?.status).toBe('failed')
    expect(await refusalOf(openStatementDocument(broken, world.owner, { id, documentId, shown: true }))).toBe(
      'not_found',
    )
    expect(await renderStatement(rendering().deps, job)).toBe('ready')
    expect((await getStatement(broken, world.owner, { id })).document?.status).toBe('ready')
  }, 60_000)

  it.each([
    ['docx', 'PK', '.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['text', 'Northbank Community Trust\n\nModern slavery statement', '.txt', 'text/plain; charset=utf-8'],
    ['json', '{\n  "format": "daylight-document-1"', '.json', 'application/json'],
  ] as const)(
    'is there as %s too, by the same way and with the same entry in the record',
    async (format, start, extension, mediaType) => {
      const { id } = await startDraft(world)
      const { documentId } = await requestStatementDocument(world.app.deps, world.owner, { id, format })
      const { deps } = rendering()
      await renderStatement(deps, { organisationId: world.owner.organisationId, documentId })
      const view = await getStatement(deps, world.owner, { id })
      expect(view.document).toBeNull()
      expect(view.otherDocuments).toMatchObject([{ id: documentId, format, status: 'ready' }])
      const opened = await openStatementDocument(deps, world.owner, { id, documentId, shown: false })
      expect(opened.mediaType).toBe(mediaType)
      expect(opened.fileName.endsWith(extension)).toBe(true)
      expect((await readAll(opened.content)).toString('utf8').startsWith(start)).toBe(true)
    },
    60_000,
  )

  it('does not exist for another organisation, nor under another statement', async () => {
    const { id } = await startDraft(world)
    const { documentId } = await requestStatementDocument(world.app.deps, world.owner, { id, format: 'pdf' })
    const job = { organisationId: world.owner.organisationId, documentId }
    await renderStatement(rendering().deps, job)
    const { owner: stranger } = await createStatementTeam(world.app)
    const { id: other } = await startDraft(world, stranger)
    const open = (who: typeof stranger, statementId: string) =>
      refusalOf(openStatementDocument(world.app.deps, who, { id: statementId, documentId, shown: false }))
    expect(await open(stranger, id)).toBe('not_found')
    expect(await open(stranger, other)).toBe('not_found')
    expect(
      await renderStatement(rendering().deps, { organisationId: stranger.organisationId, documentId }),
    ).toBe('nothing_to_do')
    expect(await open(world.owner, id)).toBe('let through')
  }, 60_000)
})
