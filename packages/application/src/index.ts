export * from './access/changed-since.ts'
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
export { type AuditEntryView, listAudit } from './organisations/list-audit.ts'
export { listMembers, type MemberList } from './organisations/list-members.ts'
export { listOrganisations } from './organisations/list-organisations.ts'
export { leaveOrganisation, removeMember } from './organisations/remove-member.ts'
export { revokeInvitation } from './organisations/revoke-invitation.ts'
export { updateOrganisation } from './organisations/update-organisation.ts'
export type * from './ports/audit-log.ts'
export type * from './ports/deps.ts'
export type * from './ports/identity-repository.ts'
export type * from './ports/identity-services.ts'
export type * from './ports/job-queue.ts'
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
export type * from './ports/platform-transaction.ts'
export type * from './ports/reference-repository.ts'
export type * from './ports/services.ts'
export type * from './ports/site-repository.ts'
export type * from './ports/spreadsheet-reader.ts'
export type * from './ports/supplier-import-repository.ts'
export type * from './ports/supplier-repository.ts'
export type * from './ports/today-repository.ts'
export type * from './ports/unit-of-work.ts'
export { enterLivingWageRate, type LivingWageEntry } from './reference/enter-living-wage-rate.ts'
export { readPayRates } from './reference/read-pay-rates.ts'
export { readSafeguarding } from './reference/read-safeguarding.ts'
export { requireReference } from './reference/require-reference.ts'
export { type PayRatesOverview, showPayRates } from './reference/show-pay-rates.ts'
export { archiveSite, restoreSite } from './sites/archive-site.ts'
export { createSite } from './sites/create-site.ts'
export { getSite, listSiteHistory, listSites } from './sites/list-sites.ts'
export { updateSite } from './sites/update-site.ts'
export { archiveSupplier, restoreSupplier } from './suppliers/change-supplier-status.ts'
export { createSupplier } from './suppliers/create-supplier.ts'
export { getSupplier, getSupplierOverview, type SupplierOverview } from './suppliers/get-supplier.ts'
export { listSupplierChoices } from './suppliers/list-supplier-choices.ts'
export { type HistoryPage, listSupplierHistory } from './suppliers/list-supplier-history.ts'
export { listSuppliers, type SupplierList } from './suppliers/list-suppliers.ts'
export {
  readBoroughs,
  readSupplierReference,
  type SupplierReference,
} from './suppliers/read-supplier-reference.ts'
export type { FieldChange, HistoryEntry } from './suppliers/tell-history.ts'
export { updateSupplier } from './suppliers/update-supplier.ts'
export { showToday, type Today } from './today/show-today.ts'
