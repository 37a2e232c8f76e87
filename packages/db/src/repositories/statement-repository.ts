import {
  readStoredStatement,
  type StatementRecord,
  type StatementRepository,
  type StatementSectionRecord,
  type TenantScope,
} from '@daylight/application'
import { STATEMENT_AREAS, STATEMENT_STATES } from '@daylight/domain/statements'
import { Prisma } from '../generated/prisma/client.ts'
import { checksumOf } from '../reference/load-reference-data.ts'
import { readWord } from './read-word.ts'
import { createSectionVersions } from './section-versions.ts'
import { createStatementDocuments } from './statement-documents.ts'
import { createStatementPublications } from './statement-publications.ts'

export function createStatementRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): StatementRepository {
  const { client, scope } = options
  const { organisationId } = scope
  const key = (id: string) => ({ organisationId_id: { organisationId, id } })
  const find = async (id: string) => {
    const row = await client.statement.findUnique({ where: key(id) })
    return row && toRecord(row)
  }
  return {
    ...createStatementDocuments(options),
    ...createStatementPublications(options),
    ...createSectionVersions(options),
    find,
    list: async () => {
      const rows = await client.statement.findMany({
        where: { organisationId },
        orderBy: [{ periodEnd: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(toRecord)
    },
    findToChange: async (id) => {
      await client.$executeRaw`SELECT 1 FROM "statement" WHERE organisation_id = ${organisationId}::uuid AND id = ${id}::uuid FOR UPDATE`
      return find(id)
    },
    successorOf: async (id) => {
      const row = await client.statement.findFirst({ where: { organisationId, predecessorId: id } })
      return row && toRecord(row)
    },
    lockPeriods: async () => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('statement-period:' || ${organisationId}, 0))`
    },
    insert: async (statement, sections) => {
      await client.statement.create({ data: toRow(statement) })
      await client.statementSection.createMany({ data: sections.map(toSectionRow) })
    },
    update: async (statement, expectedVersion) => {
      const { count } = await client.statement.updateMany({
        where: { organisationId, id: statement.id, version: expectedVersion },
        data: toRow(statement),
      })
      return count === 1
    },
    sign: async ({ statement, content, rulesVersion }, expectedVersion) => {
      const contentHash = checksumOf(content)
      const frozen = { rulesVersion, content: JSON.parse(JSON.stringify(content)) }
      const { count } = await client.statement.updateMany({
        where: { organisationId, id: statement.id, version: expectedVersion },
        data: { ...toRow(statement), frozen, contentHash },
      })
      return count === 1 ? contentHash : null
    },
    sections: async (statementId) => {
      const rows = await client.statementSection.findMany({ where: { organisationId, statementId } })
      return rows.map(toSection)
    },
    updateSection: async (section, expectedVersion) => {
      const { count } = await client.statementSection.updateMany({
        where: { organisationId, id: section.id, version: expectedVersion },
        data: toSectionRow(section),
      })
      return count === 1
    },
  }
}

function toJson(value: object | null) {
  return value === null ? Prisma.DbNull : JSON.parse(JSON.stringify(value))
}

/** The frozen content and its hash are written by `sign` alone. */
function toRow({ state, frozen: _, contentHash: __, createdAt, updatedAt, ...row }: StatementRecord) {
  return {
    ...row,
    status: state,
    facts: toJson(row.facts),
    approval: toJson(row.approval),
    signature: toJson(row.signature),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}

function toRecord({ status, ...row }: Prisma.StatementGetPayload<object>): StatementRecord {
  return {
    ...row,
    state: readWord(status, STATEMENT_STATES),
    periodStart: readStoredStatement.date(row.periodStart),
    periodEnd: readStoredStatement.date(row.periodEnd),
    facts: readStoredStatement.facts(row.facts),
    approval: readStoredStatement.approval(row.approval),
    signature: readStoredStatement.signature(row.signature),
    frozen: readStoredStatement.frozen(row.frozen),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function toSectionRow(section: StatementSectionRecord) {
  return { ...section, content: toJson(section.content), updatedAt: new Date(section.updatedAt) }
}

function toSection(row: Prisma.StatementSectionGetPayload<object>): StatementSectionRecord {
  return {
    ...row,
    area: readWord(row.area, STATEMENT_AREAS),
    content: readStoredStatement.content(row.content),
    updatedAt: row.updatedAt.toISOString(),
  }
}
