export * from './access/changed-since.ts'
export * from './answer-library/index.ts'
export * from './assessments/index.ts'
export * from './board/open-committee-report.ts'
export { type BoardFigures, readBoardFigures } from './board/read-board-figures.ts'
export {
  listBoardActions,
  listBoardConduct,
  listBoardMoney,
  listContradictions,
  showBoard,
} from './board/show-board.ts'
export * from './calendar/change-calendar-feed.ts'
export { type CalendarView, readCalendarFeed } from './calendar/read-calendar-feed.ts'
export { decideDispute } from './disputes/decide-dispute.ts'
export { addDisputeFile, openDisputeFile } from './disputes/dispute-files.ts'
export { type DisputeView, getDispute } from './disputes/get-dispute.ts'
export { recordDispute } from './disputes/raise-dispute.ts'
export { withdrawDispute } from './disputes/withdraw-dispute.ts'
export type { MadeDocument, MakeDocumentDeps } from './documents/make-document.ts'
export { addActionNote } from './findings/add-action-note.ts'
export { addEvidence, type EvidenceUpload } from './findings/add-evidence.ts'
export { addConductNote, listConductNotes } from './findings/buyer-conduct.ts'
export {
  acceptRemainingRisk,
  advanceCorrectiveAction,
  verifyCorrectiveAction,
} from './findings/change-corrective-action.ts'
export { createCorrectiveAction } from './findings/create-corrective-action.ts'
export { closeFinding, reopenFinding } from './findings/decide-finding.ts'
export { endRiskAcceptances } from './findings/end-risk-acceptances.ts'
export { tellEvidenceRefusal } from './findings/evidence-refusals.ts'
export { type CorrectiveActionView, getCorrectiveAction } from './findings/get-corrective-action.ts'
export { type FindingView, getFinding } from './findings/get-finding.ts'
export { type FindingChoices, listFindingChoices } from './findings/list-finding-choices.ts'
export { type FindingList, type FindingSummary, listFindings } from './findings/list-findings.ts'
export { mergeFinding } from './findings/merge-finding.ts'
export { type OpenedEvidence, openEvidence } from './findings/open-evidence.ts'
export { addMilestone, completeMilestone } from './findings/plan-milestones.ts'
export { raiseFinding } from './findings/raise-finding.ts'
export { recordRootCause } from './findings/record-root-cause.ts'
export { personInDanger, stopForDanger } from './findings/refuse-unsafe-text.ts'
export { sweepEvidence } from './findings/sweep-evidence.ts'
export type { FindingEvent } from './findings/tell-finding-history.ts'
export { updateCorrectiveAction } from './findings/update-corrective-action.ts'
export { updateFinding } from './findings/update-finding.ts'
export { changePassword } from './identity/change-password.ts'
export { confirmEmail } from './identity/confirm-email.ts'
export { listSessions, type SessionSummary } from './identity/list-sessions.ts'
export { lookAtEmailLink } from './identity/look-at-email-link.ts'
export { requestReset } from './identity/request-reset.ts'
export { resetPassword } from './identity/reset-password.ts'
export { resolveMember } from './identity/resolve-member.ts'
export { resolveSession } from './identity/resolve-session.ts'
export { revokeSession } from './identity/revoke-session.ts'
export { sendEmail } from './identity/send-email.ts'
export { type SignedIn, type SignInInput, signIn } from './identity/sign-in.ts'
export { signOut } from './identity/sign-out.ts'
export { signOutEverywhere } from './identity/sign-out-everywhere.ts'
export { type SignUpInput, signUp } from './identity/sign-up.ts'
export { type ApplySupplierImportInput, applySupplierImport } from './imports/apply-supplier-import.ts'
export {
  describeSupplierFile,
  type ImportPreview,
  previewSupplierImport,
  type SupplierFile,
} from './imports/preview-supplier-import.ts'
export {
  cancelSupplierUpload,
  type SupplierImportDeps,
  sweepSupplierUploads,
  uploadSupplierFile,
} from './imports/supplier-uploads.ts'
export {
  getSupplierImport,
  type SupplierImportState,
  type UndoneImport,
  undoSupplierImport,
} from './imports/undo-supplier-import.ts'
export { acceptInvitation } from './organisations/accept-invitation.ts'
export { changeMemberRole } from './organisations/change-member-role.ts'
export { createOrganisation } from './organisations/create-organisation.ts'
export { getInvitation, type InvitationView } from './organisations/get-invitation.ts'
export { getOrganisation } from './organisations/get-organisation.ts'
export { inviteMember } from './organisations/invite-member.ts'
export { type KeepHeadsDeps, keepAuditHeads } from './organisations/keep-audit-heads.ts'
export { type AuditEntryView, listAudit } from './organisations/list-audit.ts'
export { listMembers, type MemberList } from './organisations/list-members.ts'
export { listOrganisationChoices } from './organisations/list-organisation-choices.ts'
export { listOrganisations } from './organisations/list-organisations.ts'
export { leaveOrganisation, removeMember } from './organisations/remove-member.ts'
export { revokeInvitation } from './organisations/revoke-invitation.ts'
export { updateOrganisation } from './organisations/update-organisation.ts'
export { checkOwnPay, type OwnPayOutcome, showPayHelp } from './own-pay/check-own-pay.ts'
export { receiveBesideFile, removeBesideFile } from './pay/beside-files.ts'
export { cancelPayCheck } from './pay/cancel-pay-check.ts'
export { comparePayCheck, listPayChanges } from './pay/compare-pay-check.ts'
export {
  exportPayComparison,
  openPayComparison,
  type PayComparisonExport,
} from './pay/export-pay-comparison.ts'
export { exportPayLines, type PayLineExport } from './pay/export-pay-lines.ts'
export { getPayCheck, getPayCheckProgress } from './pay/get-pay-check.ts'
export { listPayChecks, listUploadTargets } from './pay/list-pay-checks.ts'
export { listPayLines } from './pay/list-pay-lines.ts'
export { listPayMonths } from './pay/list-pay-months.ts'
export {
  MAX_BESIDE_BYTES,
  MAX_UPLOAD_BYTES,
  type PayDeps,
  type ReadPayDeps,
  uploadKeyOf,
} from './pay/pay-deps.ts'
export { presentPayrollMapping } from './pay/present-payroll-mapping.ts'
export { type ReadPayCheckJob, type ReadPayCheckOutcome, readPayCheck } from './pay/read-pay-check.ts'
export { readStoredPay } from './pay/read-stored-pay.ts'
export { type ReceivePayrollInput, receivePayrollFile } from './pay/receive-payroll-file.ts'
export {
  cancelPieces,
  completePieces,
  getPieceOffset,
  MOST_PIECE_BYTES,
  type PieceUpload,
  receivePiece,
  sweepPieces,
} from './pay/receive-pieces.ts'
export { startPayCheck } from './pay/start-pay-check.ts'
export { type JobWatch, type SweepDeps, type SweepReport, sweepUploads } from './pay/sweep-uploads.ts'
export { listPayClaims } from './pay-claims/list-pay-claims.ts'
export { readStoredClaim } from './pay-claims/read-stored-claim.ts'
export { type PayClaimDeps, receivePayClaim } from './pay-claims/receive-pay-claim.ts'
export { askForSample, recordSample } from './pay-claims/sample-pay-claim.ts'
export * from './ports/assessment-repository.ts'
export type * from './ports/audit-heads.ts'
export type * from './ports/audit-log.ts'
export type * from './ports/board-repository.ts'
export type * from './ports/buyer-conduct-repository.ts'
export type * from './ports/calendar-repository.ts'
export type * from './ports/comment-repository.ts'
export type * from './ports/copy-requests.ts'
export type * from './ports/corrective-action-repository.ts'
export type * from './ports/deps.ts'
export type * from './ports/dispute-repository.ts'
export type * from './ports/document-renderer.ts'
export type * from './ports/finding-register.ts'
export type * from './ports/finding-repository.ts'
export * from './ports/homepage-checks.ts'
export type * from './ports/identity-repository.ts'
export type * from './ports/identity-services.ts'
export type * from './ports/job-queue.ts'
export type * from './ports/leaving-repository.ts'
export type * from './ports/library-repository.ts'
export type * from './ports/mailer.ts'
export type * from './ports/member-repository.ts'
export {
  isObjectStorageError,
  type ObjectFacts,
  type ObjectStorage,
  ObjectStorageError,
  type ObjectStorageErrorKind,
  type PutOptions,
  type StorageAbortSignal,
  type StoredObject,
} from './ports/object-storage.ts'
export type * from './ports/organisation-repository.ts'
export type * from './ports/own-record-repository.ts'
export type * from './ports/pay-check-repository.ts'
export type * from './ports/pay-claim-repository.ts'
export type * from './ports/pay-line-writer.ts'
export {
  DETAIL_HASH_BYTES,
  type DetailHashes,
  isPayrollFileRefusal,
  type PayrollFileReading,
  PayrollFileRefusal,
  type PayrollFileRow,
  type PayrollFiles,
  type PayrollServices,
  type SignedText,
  type WorkerPseudonyms,
} from './ports/payroll-services.ts'
export type * from './ports/plan-repository.ts'
export type * from './ports/platform-transaction.ts'
export type * from './ports/promise-repository.ts'
export type * from './ports/published-statements.ts'
export * from './ports/question-set-repository.ts'
export type * from './ports/reference-repository.ts'
export type * from './ports/registry-repository.ts'
export type * from './ports/remedy-repository.ts'
export type * from './ports/reminder-repository.ts'
export type * from './ports/report-repository.ts'
export type * from './ports/respondent-link-repository.ts'
export * from './ports/risk-repository.ts'
export type * from './ports/services.ts'
export type * from './ports/signal-repository.ts'
export type * from './ports/site-repository.ts'
export type * from './ports/spreadsheet-reader.ts'
export type * from './ports/statement-renderer.ts'
export type * from './ports/statement-repository.ts'
export type * from './ports/supplier-import-repository.ts'
export type * from './ports/supplier-plan-repository.ts'
export type * from './ports/supplier-repository.ts'
export * from './ports/supplier-statements.ts'
export type * from './ports/today-repository.ts'
export type * from './ports/unit-of-work.ts'
export { getRecord, listRecordHistory } from './records/get-record.ts'
export { listRecordChoices } from './records/list-record-choices.ts'
export { listRecords, listRegisters, type RegisterSummary } from './records/list-records.ts'
export { openCouncilReport, printCouncilPack } from './records/open-council-report.ts'
export { type CouncilPack, readCouncilPack } from './records/read-council-pack.ts'
export { addRecordFile, openRecordFile } from './records/record-files.ts'
export { restoreRecord, retireRecord } from './records/retire-record.ts'
export { addRecord, updateRecord } from './records/save-record.ts'
export { addGovernanceReport, addMeasureValue } from './records/write-down.ts'
export { enterLivingWageRate, type LivingWageEntry } from './reference/enter-living-wage-rate.ts'
export {
  readPayRates,
  readRawPayRates,
  readRawPayrollPresets,
  readRawWorkRules,
} from './reference/read-pay-rates.ts'
export { readSafeguarding } from './reference/read-safeguarding.ts'
export { requireReference } from './reference/require-reference.ts'
export { type PayRatesOverview, showPayRates } from './reference/show-pay-rates.ts'
export { getRegistryPack } from './registry/get-registry-pack.ts'
export { listSupplierStatements } from './registry/list-supplier-statements.ts'
export { openRegistryRows } from './registry/open-registry-rows.ts'
export { saveRegistrySection } from './registry/save-registry-section.ts'
export { searchRegistryFile } from './registry/search-registry-file.ts'
export { getRemedy, type RemedyOfFinding, type RemedyView } from './remedy/get-remedy.ts'
export { openRemedy } from './remedy/open-remedy.ts'
export { recordRemedyPayment } from './remedy/record-remedy-payment.ts'
export { scheduleRemedy } from './remedy/schedule-remedy.ts'
export { settleRemedy } from './remedy/settle-remedy.ts'
export { shareRemedy } from './remedy/share-remedy.ts'
export { sendReminders } from './reminders/send-reminders.ts'
export * from './respondents/dispute-finding.ts'
export * from './respondents/get-supplier-plan.ts'
export * from './respondents/list-respondent-links.ts'
export { openOwnPlanDocument, openPlanDocument } from './respondents/open-plan-document.ts'
export { resolveRespondent } from './respondents/resolve-respondent.ts'
export { writeRespondentToken } from './respondents/respondent-token.ts'
export { sendPlanCopies } from './respondents/send-plan-copies.ts'
export {
  addRespondentLink,
  inviteToPlan,
  type NewRespondentLink,
  resendRespondentLink,
  revokeRespondentLink,
} from './respondents/send-respondent-link.ts'
export {
  getPlanOfSupplier,
  type SupplierPlanForBuyer,
  signPlan,
  writeToSupplier,
} from './respondents/sign-plan.ts'
export { getOwed, listOwedBySupplier, lookUpOwed } from './respondents/tell-owed.ts'
export { addPlanEvidence, stepPlanAction, writePlanMessage } from './respondents/work-on-plan.ts'
export * from './risk/ask-many.ts'
export * from './risk/decide-risk.ts'
export * from './risk/get-risk.ts'
export * from './risk/open-year-plan.ts'
export * from './risk/read-plan.ts'
export * from './risk/read-stored-risk.ts'
export * from './risk/record-check.ts'
export { sweepRisks } from './risk/sweep-risks.ts'
export { type SearchHit, searchEverything } from './search/search-everything.ts'
export { getPaySignals } from './signals/get-pay-signals.ts'
export { recordHours } from './signals/record-hours.ts'
export { archiveSite, restoreSite } from './sites/archive-site.ts'
export { createSite } from './sites/create-site.ts'
export { getSite, listSiteHistory, listSites } from './sites/list-sites.ts'
export { updateSite } from './sites/update-site.ts'
export * from './statement-comments/index.ts'
export * from './statements/index.ts'
export * from './supplier-statements/index.ts'
export { archiveSupplier, restoreSupplier } from './suppliers/change-supplier-status.ts'
export { createSupplier } from './suppliers/create-supplier.ts'
export { getSupplier, getSupplierOverview, type SupplierOverview } from './suppliers/get-supplier.ts'
export { recordLeaving, stayWithSupplier } from './suppliers/leave-supplier.ts'
export { listSupplierChoices } from './suppliers/list-supplier-choices.ts'
export { type HistoryPage, listSupplierHistory } from './suppliers/list-supplier-history.ts'
export { listSuppliers, type SupplierList } from './suppliers/list-suppliers.ts'
export { getLeavingGuide, listLeavings } from './suppliers/open-at-leaving.ts'
export {
  readBoroughs,
  readSupplierReference,
  type SupplierReference,
} from './suppliers/read-supplier-reference.ts'
export type { FieldChange, HistoryEntry } from './suppliers/tell-history.ts'
export { updateSupplier } from './suppliers/update-supplier.ts'
export { showToday, type Today } from './today/show-today.ts'
