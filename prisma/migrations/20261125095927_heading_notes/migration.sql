-- AlterTable
ALTER TABLE "pay_check" ADD COLUMN     "heading_notes" TEXT[] DEFAULT ARRAY[]::TEXT[];
