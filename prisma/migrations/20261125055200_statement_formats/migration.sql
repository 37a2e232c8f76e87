-- AlterTable
ALTER TABLE "statement_document" ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'pdf';

ALTER TABLE "statement_document" ADD CONSTRAINT "statement_document_format" CHECK (format IN ('pdf', 'docx', 'text', 'json'));
