export * from './access/changed-since.ts'
export { resolveMember } from './identity/resolve-member.ts'
export { resolveSession } from './identity/resolve-session.ts'
export { type SignedIn, type SignInInput, signIn } from './identity/sign-in.ts'
export { signOut } from './identity/sign-out.ts'
export { listOrganisations } from './organisations/list-organisations.ts'
export type * from './ports/audit-log.ts'
export type * from './ports/deps.ts'
export type * from './ports/identity-repository.ts'
export type * from './ports/identity-services.ts'
export type * from './ports/job-queue.ts'
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
export type * from './ports/supplier-repository.ts'
export type * from './ports/unit-of-work.ts'
export { enterLivingWageRate, type LivingWageEntry } from './reference/enter-living-wage-rate.ts'
export { readPayRates } from './reference/read-pay-rates.ts'
export { readSafeguarding } from './reference/read-safeguarding.ts'
export { requireReference } from './reference/require-reference.ts'
export { type PayRatesOverview, showPayRates } from './reference/show-pay-rates.ts'
export { createSupplier } from './suppliers/create-supplier.ts'
export { getSupplier } from './suppliers/get-supplier.ts'
export { listSuppliers, type SupplierList } from './suppliers/list-suppliers.ts'
export { updateSupplier } from './suppliers/update-supplier.ts'
