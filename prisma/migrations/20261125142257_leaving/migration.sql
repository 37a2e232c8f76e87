-- AlterTable
ALTER TABLE "supplier_leaving" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'leaves',
ADD COLUMN     "stopped_finding_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "supplier" ADD COLUMN     "ends_on" TEXT;
ALTER TABLE "supplier_leaving" ADD CONSTRAINT "supplier_leaving_kind" CHECK (kind IN ('leaves', 'stays'));

