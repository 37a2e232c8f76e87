-- AlterTable
ALTER TABLE "remedy" ADD COLUMN     "shared_at" TIMESTAMPTZ(3),
ADD COLUMN     "shared_by_id" UUID;
-- Shared by somebody, and only what belongs to a supplier: our own payroll has nobody to be shown to.
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_shared" CHECK (
  (shared_at IS NULL) = (shared_by_id IS NULL) AND (shared_at IS NULL OR supplier_id IS NOT NULL));
GRANT UPDATE (shared_at, shared_by_id) ON "remedy" TO daylight_app;
