-- AlterTable
ALTER TABLE "assessment_answer" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en-GB';

GRANT UPDATE (language) ON "assessment_answer" TO daylight_app;
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_language" CHECK (language <> '');
