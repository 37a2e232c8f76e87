import type { TenantScope, TenantTransaction } from '@daylight/application'
import { type AuditKeyring, createAuditStore } from './audit/audit-store.ts'
import type { Prisma } from './generated/prisma/client.ts'
import { bindExecutor, type JobQueueFactory } from './job-binding.ts'
import { createAssessmentRepository } from './repositories/assessment-repository.ts'
import { createBoardRepository } from './repositories/board-repository.ts'
import { createBuyerConductRepository } from './repositories/buyer-conduct-repository.ts'
import { createCalendarRepository } from './repositories/calendar-repository.ts'
import { createCommentRepository } from './repositories/comment-repository.ts'
import { createCopyRequestRepository } from './repositories/copy-request-repository.ts'
import { createCorrectiveActionRepository } from './repositories/corrective-action-repository.ts'
import { createDisputeRepository } from './repositories/dispute-repository.ts'
import { createEvidenceRepository } from './repositories/evidence-repository.ts'
import { createFigureRepository } from './repositories/figure-repository.ts'
import { createFindingRegister } from './repositories/finding-register.ts'
import { createHomepageCheckRepository } from './repositories/homepage-check-repository.ts'
import { createInvitationRepository } from './repositories/invitation-repository.ts'
import { createLeavingRepository } from './repositories/leaving-repository.ts'
import { createLibraryRepository } from './repositories/library-repository.ts'
import { createMemberRepository } from './repositories/member-repository.ts'
import { createOrganisationRepository } from './repositories/organisation-repository.ts'
import { createOwnRecordRepository } from './repositories/own-record-repository.ts'
import { createRaiseFindings } from './repositories/pay-check-findings.ts'
import { createPayCheckRepository } from './repositories/pay-check-repository.ts'
import { createPayClaimRepository } from './repositories/pay-claim-repository.ts'
import { createPlanRepository } from './repositories/plan-repository.ts'
import { createPromiseRepository } from './repositories/promise-repository.ts'
import { createPublishedRepository } from './repositories/published-repository.ts'
import { createQuestionSetRepository } from './repositories/question-set-repository.ts'
import { createReferenceRepository } from './repositories/reference-repository.ts'
import { createRegistryRepository } from './repositories/registry-repository.ts'
import { createRemedyRepository } from './repositories/remedy-repository.ts'
import { createReminderRepository } from './repositories/reminder-repository.ts'
import { createReportRepository } from './repositories/report-repository.ts'
import { createRespondentLinkRepository } from './repositories/respondent-link-repository.ts'
import { createRiskRepository } from './repositories/risk-repository.ts'
import { createSignalRepository } from './repositories/signal-repository.ts'
import { createSiteRepository } from './repositories/site-repository.ts'
import { createStatementRepository } from './repositories/statement-repository.ts'
import { createSupplierImportRepository } from './repositories/supplier-import-repository.ts'
import { createSupplierPlanRepository } from './repositories/supplier-plan-repository.ts'
import { createSupplierRepository } from './repositories/supplier-repository.ts'
import { createSupplierStatementRepository } from './repositories/supplier-statement-repository.ts'
import { createTodayRepository } from './repositories/today-repository.ts'

export interface TenantTransactionOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly auditKeys: AuditKeyring
  readonly jobs: JobQueueFactory
  readonly clock: { now(): Date }
  readonly newId: () => string
}

export function createTenantTransaction(options: TenantTransactionOptions): {
  readonly tx: TenantTransaction
  readonly flush: () => Promise<void>
} {
  const { client, scope, jobs } = options
  const audit = createAuditStore(options)
  const tx: TenantTransaction = {
    assessments: createAssessmentRepository({ client, scope, newId: options.newId }),
    audit: audit.log,
    buyerConduct: createBuyerConductRepository({ client, scope }),
    board: createBoardRepository({ client, scope }),
    calendar: createCalendarRepository({ client, scope }),
    comments: createCommentRepository({ client, scope }),
    copyRequests: createCopyRequestRepository({ client, scope }),
    correctiveActions: createCorrectiveActionRepository({ client, scope }),
    disputes: createDisputeRepository({ client, scope }),
    evidence: createEvidenceRepository({ client, scope }),
    findings: createFindingRegister({ client, scope }),
    homepageChecks: createHomepageCheckRepository({ client, scope }),
    jobs: jobs(bindExecutor(client)),
    leavings: createLeavingRepository({ client, scope }),
    library: createLibraryRepository({ client, scope }),
    organisation: createOrganisationRepository({ client, scope }),
    members: createMemberRepository({ client, scope }),
    invitations: createInvitationRepository({ client, scope }),
    ownRecords: createOwnRecordRepository({ client, scope }),
    payChecks: createPayCheckRepository(options),
    payClaims: createPayClaimRepository({ client, scope }),
    plans: createPlanRepository({ client, scope }),
    promises: createPromiseRepository({ client, scope }),
    published: createPublishedRepository({ client, scope }),
    questionSets: createQuestionSetRepository({ client, scope, newId: options.newId }),
    raiseFindings: createRaiseFindings({ client, scope }),
    reference: createReferenceRepository({ client }),
    remedies: createRemedyRepository({ client, scope }),
    report: createReportRepository({ client, scope }),
    reminders: createReminderRepository({ client, scope }),
    registry: createRegistryRepository({ client, scope }),
    respondentLinks: createRespondentLinkRepository({ client, scope }),
    risks: createRiskRepository({ client, scope }),
    signals: createSignalRepository({ client, scope }),
    sites: createSiteRepository({ client, scope }),
    figures: createFigureRepository({ client, scope }),
    statements: createStatementRepository({ client, scope }),
    supplierImports: createSupplierImportRepository({ client, scope, newId: options.newId }),
    supplierPlans: createSupplierPlanRepository({ client, scope }),
    today: createTodayRepository({ client, scope }),
    supplierStatements: createSupplierStatementRepository({ client, scope }),
    suppliers: createSupplierRepository({ client, scope, newId: options.newId }),
  }
  return { tx, flush: audit.flush }
}
