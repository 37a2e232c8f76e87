import type { Role } from '@daylight/domain/access'
import type { AssessmentRepository } from './assessment-repository.ts'
import type { AuditLog } from './audit-log.ts'
import type { BoardRepository } from './board-repository.ts'
import type { BuyerConductRepository } from './buyer-conduct-repository.ts'
import type { CalendarRepository } from './calendar-repository.ts'
import type { CommentRepository } from './comment-repository.ts'
import type { CopyRequestRepository } from './copy-requests.ts'
import type { CorrectiveActionRepository, EvidenceRepository } from './corrective-action-repository.ts'
import type { DisputeRepository } from './dispute-repository.ts'
import type { FindingRegister } from './finding-register.ts'
import type { RaiseFindings } from './finding-repository.ts'
import type { HomepageCheckRepository } from './homepage-checks.ts'
import type { JobQueue } from './job-queue.ts'
import type { LeavingRepository } from './leaving-repository.ts'
import type { LibraryRepository } from './library-repository.ts'
import type { InvitationRepository, MemberRepository } from './member-repository.ts'
import type { OrganisationRepository } from './organisation-repository.ts'
import type { OwnRecordRepository } from './own-record-repository.ts'
import type { PayCheckRepository } from './pay-check-repository.ts'
import type { PayClaimRepository } from './pay-claim-repository.ts'
import type { PlanRepository } from './plan-repository.ts'
import type { PersonScope, PlatformTransaction } from './platform-transaction.ts'
import type { PromiseRepository } from './promise-repository.ts'
import type { PublishedRepository } from './published-statements.ts'
import type { QuestionSetRepository } from './question-set-repository.ts'
import type { ReferenceRepository } from './reference-repository.ts'
import type { RegistryRepository } from './registry-repository.ts'
import type { RemedyRepository } from './remedy-repository.ts'
import type { ReminderRepository } from './reminder-repository.ts'
import type { ReportRepository } from './report-repository.ts'
import type { RespondentLinkRepository } from './respondent-link-repository.ts'
import type { RiskRepository } from './risk-repository.ts'
import type { SignalRepository } from './signal-repository.ts'
import type { SiteRepository } from './site-repository.ts'
import type { FigureRepository, StatementRepository } from './statement-repository.ts'
import type { SupplierImportRepository } from './supplier-import-repository.ts'
import type { SupplierPlanRepository } from './supplier-plan-repository.ts'
import type { SupplierRepository } from './supplier-repository.ts'
import type { SupplierStatementRepository } from './supplier-statements.ts'
import type { TodayRepository } from './today-repository.ts'

/** Everything that a use case may touch in one organisation, inside one transaction. */
export interface TenantTransaction {
  readonly assessments: AssessmentRepository
  readonly audit: AuditLog
  readonly buyerConduct: BuyerConductRepository
  readonly board: BoardRepository
  readonly calendar: CalendarRepository
  readonly comments: CommentRepository
  readonly copyRequests: CopyRequestRepository
  readonly correctiveActions: CorrectiveActionRepository
  readonly disputes: DisputeRepository
  readonly evidence: EvidenceRepository
  readonly findings: FindingRegister
  readonly homepageChecks: HomepageCheckRepository
  readonly jobs: JobQueue
  readonly leavings: LeavingRepository
  readonly library: LibraryRepository
  readonly organisation: OrganisationRepository
  readonly members: MemberRepository
  readonly invitations: InvitationRepository
  readonly ownRecords: OwnRecordRepository
  readonly payChecks: PayCheckRepository
  readonly payClaims: PayClaimRepository
  readonly plans: PlanRepository
  readonly promises: PromiseRepository
  readonly published: PublishedRepository
  readonly questionSets: QuestionSetRepository
  readonly raiseFindings: RaiseFindings
  readonly reference: ReferenceRepository
  readonly remedies: RemedyRepository
  readonly reminders: ReminderRepository
  readonly registry: RegistryRepository
  readonly report: ReportRepository
  readonly respondentLinks: RespondentLinkRepository
  readonly risks: RiskRepository
  readonly signals: SignalRepository
  readonly sites: SiteRepository
  readonly figures: FigureRepository
  readonly statements: StatementRepository
  readonly supplierImports: SupplierImportRepository
  readonly supplierPlans: SupplierPlanRepository
  readonly supplierStatements: SupplierStatementRepository
  readonly suppliers: SupplierRepository
  readonly today: TodayRepository
}

/** An Actor is one; what a member's role may not read, the transaction opened for them does not show. */
export interface TenantScope {
  readonly organisationId: string
  readonly role?: Role
  readonly handlesSignals?: true
}

/** One transaction, in one scope. It commits when `work` returns and leaves nothing when it throws. */
export interface UnitOfWork {
  withTenant<Value>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<Value>): Promise<Value>
  /** Tables that no tenant owns; with a person, also the list of the organisations they belong to. */
  withPlatform<Value>(
    scope: PersonScope | null,
    work: (tx: PlatformTransaction) => Promise<Value>,
  ): Promise<Value>
}
