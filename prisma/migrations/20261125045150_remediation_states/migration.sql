-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "area" TEXT,
ADD COLUMN     "grade" TEXT NOT NULL DEFAULT 'claimed',
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "repeat_of_id" UUID;

-- AlterTable
ALTER TABLE "corrective_action" ADD COLUMN     "causes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "disputed_by_id" UUID,
ADD COLUMN     "effect_due_on" TEXT,
ADD COLUMN     "evidence_asked" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "extensions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "first_due_on" TEXT,
ADD COLUMN     "owner_side" TEXT NOT NULL DEFAULT 'buyer',
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "risk_until" TEXT,
ADD COLUMN     "sign_off" TEXT,
ADD COLUMN     "verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "verified_by_id" UUID,
ADD COLUMN     "whys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "owner_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "finding_organisation_id_repeat_of_id_idx" ON "finding"("organisation_id", "repeat_of_id");

-- CreateIndex
CREATE INDEX "finding_organisation_id_merged_into_id_idx" ON "finding"("organisation_id", "merged_into_id");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_repeat_of_id_fkey" FOREIGN KEY ("organisation_id", "repeat_of_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_merged_into_id_fkey" FOREIGN KEY ("organisation_id", "merged_into_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What was closed was closed on evidence by somebody else: it was verified. Row-level security also binds the owner of
-- the tables, so it is lifted while every organisation's rows are carried over, all in this one transaction.
ALTER TABLE "corrective_action" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "action_entry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "finding" NO FORCE ROW LEVEL SECURITY;

ALTER TABLE "corrective_action" DROP CONSTRAINT "corrective_action_status";
UPDATE "corrective_action" SET first_due_on = due_on;
ALTER TABLE "corrective_action" ALTER COLUMN "first_due_on" SET NOT NULL;
UPDATE "corrective_action" a SET
  status = 'verified',
  verified_at = a.closed_at,
  verified_by_id = (SELECT e.actor_id FROM "action_entry" e
    WHERE e.organisation_id = a.organisation_id AND e.action_id = a.id AND e.event = 'action_closed'
    ORDER BY e.at DESC, e.id DESC LIMIT 1),
  -- As the finding model of 25 November 2026 has it: half a year for what was minor, a quarter for the rest.
  effect_due_on = (SELECT to_char((a.closed_at AT TIME ZONE 'Europe/London')
      + CASE WHEN f.severity IN ('business_critical', 'major') THEN interval '90 days' ELSE interval '180 days' END, 'YYYY-MM-DD')
    FROM "finding" f WHERE f.organisation_id = a.organisation_id AND f.id = a.finding_id)
  WHERE a.status = 'closed';
-- Evidence from before the last reopening shows nothing of what was done since.
UPDATE "corrective_action" a SET
  reopened_at = r.at,
  status = CASE WHEN a.status = 'open' THEN 'reopened' ELSE a.status END
  FROM (SELECT organisation_id, action_id, max(at) AS at FROM "action_entry" WHERE event = 'action_reopened' GROUP BY 1, 2) r
  WHERE r.organisation_id = a.organisation_id AND r.action_id = a.id;
-- The same words in the history; who did what, when and why stays as it was written.
UPDATE "action_entry" SET event = 'action_verified' WHERE event = 'action_closed';
UPDATE "action_entry" SET from_status = 'verified' WHERE from_status = 'closed';
UPDATE "action_entry" SET to_status = 'verified' WHERE to_status = 'closed';
UPDATE "action_entry" SET to_status = 'reopened' WHERE event = 'action_reopened';
UPDATE "finding" SET grade = 'documented' WHERE pay_check_id IS NOT NULL;
UPDATE "finding" SET area = 'pay' WHERE pay_check_id IS NOT NULL;

ALTER TABLE "corrective_action" FORCE ROW LEVEL SECURITY;
ALTER TABLE "action_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "finding" FORCE ROW LEVEL SECURITY;

ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_status" CHECK (status IN ('open', 'agreed', 'disputed', 'in_progress',
  'submitted_for_verification', 'sent_back', 'verified', 'effective', 'reopened', 'risk_accepted', 'cancelled'));
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_owner_side" CHECK (
  (owner_side = 'buyer' AND owner_id IS NOT NULL) OR (owner_side = 'supplier' AND owner_id IS NULL));
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_verified" CHECK (
  status NOT IN ('verified', 'effective') OR (verified_at IS NOT NULL AND effect_due_on IS NOT NULL));
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_risk" CHECK (status <> 'risk_accepted' OR risk_until IS NOT NULL);
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_sign_off" CHECK (sign_off IN ('desktop', 'partial', 'full'));
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_extensions" CHECK (extensions >= 0);
ALTER TABLE "finding" ADD CONSTRAINT "finding_grade" CHECK (grade IN ('claimed', 'documented', 'sampled', 'tested', 'confirmed'));
ALTER TABLE "finding" ADD CONSTRAINT "finding_merged" CHECK (merged_into_id IS NULL OR status = 'closed');
