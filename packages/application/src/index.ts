export * from './access/changed-since.ts'
export { resolveMember } from './identity/resolve-member.ts'
export { resolveSession } from './identity/resolve-session.ts'
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
export { createSupplier } from './suppliers/create-supplier.ts'
export { getSupplier } from './suppliers/get-supplier.ts'
export { listSuppliers, type SupplierList } from './suppliers/list-suppliers.ts'
export { updateSupplier } from './suppliers/update-supplier.ts'
