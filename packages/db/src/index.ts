export { type AuditKeyring, signAuditText } from './audit/audit-store.ts'
export {
  type AuditReport,
  type ExportedHead,
  exportAuditHeads,
  type VerifyAuditOptions,
  verifyAudit,
} from './audit/verify-audit.ts'
export type { BulkCopy, BulkTarget, BulkValue } from './bulk-copy.ts'
export type { JobQueueFactory, SqlExecutor } from './job-binding.ts'
export { type BulkTransaction, type Database, type DatabaseOptions, openDatabase } from './open-database.ts'
export {
  checksumOf,
  type LoadedReference,
  type LoadReferenceOptions,
  loadReferenceData,
} from './reference/load-reference-data.ts'
export { createPayLineWriter } from './repositories/pay-check-line-writer.ts'
