import {
  type RegistryRepository,
  type RegistryStatementRecord,
  readStoredStatement,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

const MATCHED_BY = ['company_number', 'name'] as const
const NEWEST_SEARCHES = 10

function toStatement(row: Prisma.RegistryStatementGetPayload<object>): RegistryStatementRecord {
  return {
    ...row,
    matchedBy: readWord(row.matchedBy, MATCHED_BY),
    periodEnd: row.periodEnd === null ? null : readStoredStatement.date(row.periodEnd),
  }
}

/** Suppliers’ statements as found in the registry's yearly files, and which files were looked through. */
export function createRegistrySearches(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): Pick<RegistryRepository, 'suppliers' | 'saveStatements' | 'insertSearch' | 'searches'> {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    suppliers: async () => {
      const rows = await client.supplier.findMany({
        where: { organisationId, status: 'active' },
        select: { id: true, name: true, companyNumber: true, registryStatement: true },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ registryStatement, ...supplier }) => ({
        ...supplier,
        statement: registryStatement && toStatement(registryStatement),
      }))
    },
    saveStatements: async (statements) => {
      if (statements.length === 0) return
      // One statement for any number of suppliers: the rows travel as JSON.
      const rows = JSON.stringify(statements)
      await client.$executeRaw`
        INSERT INTO registry_statement (organisation_id, id, matched_by, ambiguous, registry_year, organisation_name, statement_url, summary_url, period_end)
        SELECT ${organisationId}::uuid, "supplierId", "matchedBy", ambiguous, "registryYear", "organisationName", "statementUrl", "summaryUrl", "periodEnd"
          FROM jsonb_to_recordset(${rows}::jsonb)
            AS found("supplierId" uuid, "matchedBy" text, ambiguous boolean, "registryYear" int, "organisationName" text, "statementUrl" text, "summaryUrl" text, "periodEnd" text)
        ON CONFLICT (organisation_id, id) DO UPDATE SET
          matched_by = EXCLUDED.matched_by, ambiguous = EXCLUDED.ambiguous, registry_year = EXCLUDED.registry_year,
          organisation_name = EXCLUDED.organisation_name, statement_url = EXCLUDED.statement_url,
          summary_url = EXCLUDED.summary_url, period_end = EXCLUDED.period_end
        WHERE registry_statement.registry_year <= EXCLUDED.registry_year`
    },
    insertSearch: async ({ searchedAt, years, ...search }) => {
      await client.registrySearch.create({
        data: { ...search, years: [...years], searchedAt: new Date(searchedAt) },
      })
    },
    searches: async () => {
      const rows = await client.registrySearch.findMany({
        where: { organisationId },
        orderBy: [{ searchedAt: 'desc' }, { id: 'desc' }],
        take: NEWEST_SEARCHES,
      })
      return rows.map((row) => ({ ...row, searchedAt: row.searchedAt.toISOString() }))
    },
  }
}
