-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "finding_dispute" ADD COLUMN     "channel" TEXT NOT NULL,
ADD COLUMN     "correction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "received_on" TEXT NOT NULL;

-- Who changed a finding last is in the record. Row-level security holds the owner of the tables too, so it is lifted
-- while every organisation's rows are carried over, all in this one transaction.
ALTER TABLE "finding" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" NO FORCE ROW LEVEL SECURITY;
UPDATE "finding" f SET changed_by_id = e.actor_id, changed_at = e.at
  FROM (SELECT DISTINCT ON (organisation_id, subject_id) organisation_id, subject_id, actor_id, at FROM "audit_event"
    WHERE action = 'finding.updated' ORDER BY organisation_id, subject_id, sequence DESC) e
  WHERE e.organisation_id = f.organisation_id AND e.subject_id = f.id::text;
ALTER TABLE "finding" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "finding" ADD CONSTRAINT "finding_withdrawn" CHECK (withdrawn_at IS NULL OR status = 'closed');

ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_channel" CHECK (
  channel IN ('link', 'telephone', 'letter', 'email', 'meeting') AND (side = 'supplier') = (channel = 'link'));
ALTER TABLE "finding_dispute" DROP CONSTRAINT "finding_dispute_decision";
-- Ended wholly or not at all: how, by whom and when; a decision also with its reasons, an outcome that fits it, and by
-- nobody who wrote the dispute down.
ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_decision" CHECK (
  CASE
    WHEN decision IS NULL THEN decided_by_id IS NULL AND decided_by_name IS NULL AND decided_at IS NULL
      AND reasons = '' AND outcome IS NULL AND correction = ''
    WHEN decided_by_id IS NULL OR decided_by_name IS NULL OR decided_at IS NULL THEN false
    WHEN decision = 'withdrawn' THEN outcome IS NULL AND correction = ''
    ELSE reasons <> '' AND decided_by_id <> raised_by_id AND outcome IS NOT NULL
      AND (outcome = 'changed') = (correction <> '')
      AND (decision, outcome) IN (('upheld', 'withdrawn'), ('upheld', 'changed'), ('partly_upheld', 'changed'), ('rejected', 'stands'))
  END);
GRANT UPDATE (outcome, correction) ON "finding_dispute" TO daylight_app;
-- The days for which a finding was disputed are added to its steps.
GRANT UPDATE (due_on) ON "action_milestone" TO daylight_app;
