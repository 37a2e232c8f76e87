-- AlterTable
ALTER TABLE "pay_check" ADD COLUMN     "unknown_elements" JSONB NOT NULL DEFAULT '[]';
