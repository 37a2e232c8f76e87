export {
  type AuditCheck,
  type AuditCheckOptions,
  type AuditFault,
  type AuditHeadRecord,
  type AuditLink,
  auditLinkText,
  CHAIN_START,
  type RunningAuditCheck,
  type StoredAuditLink,
  startAuditCheck,
  type VerifyChainOptions,
  verifyAuditChain,
} from './audit-chain.ts'
export {
  type AuditAction,
  type AuditData,
  type AuditEvent,
  type AuditSubject,
  type AuditValue,
  auditActions,
  auditSubjects,
  isAuditAction,
} from './audit-event.ts'
