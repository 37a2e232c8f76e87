-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "model_version" TEXT,
ADD COLUMN     "rule_source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rule_text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "action_milestone" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_name" TEXT,

    CONSTRAINT "action_milestone_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "finding_dispute" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_by_name" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "grounds" TEXT NOT NULL,
    "decision" TEXT,
    "reasons" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_dispute_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "dispute_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "buyer_conduct_note" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "buyer_conduct_note_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "supplier_leaving" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "ends_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "guide_version" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplier_leaving_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "action_milestone_organisation_id_action_id_idx" ON "action_milestone"("organisation_id", "action_id");

-- CreateIndex
CREATE INDEX "finding_dispute_organisation_id_finding_id_idx" ON "finding_dispute"("organisation_id", "finding_id");

-- CreateIndex
CREATE INDEX "dispute_evidence_organisation_id_dispute_id_idx" ON "dispute_evidence"("organisation_id", "dispute_id");

-- CreateIndex
CREATE INDEX "dispute_evidence_organisation_id_storage_key_idx" ON "dispute_evidence"("organisation_id", "storage_key");

-- CreateIndex
CREATE INDEX "buyer_conduct_note_organisation_id_action_id_idx" ON "buyer_conduct_note"("organisation_id", "action_id");

-- CreateIndex
CREATE INDEX "buyer_conduct_note_organisation_id_written_at_idx" ON "buyer_conduct_note"("organisation_id", "written_at");

-- CreateIndex
CREATE INDEX "supplier_leaving_organisation_id_supplier_id_recorded_at_idx" ON "supplier_leaving"("organisation_id", "supplier_id", "recorded_at");

-- CreateIndex
CREATE INDEX "supplier_leaving_organisation_id_ends_on_idx" ON "supplier_leaving"("organisation_id", "ends_on");

-- AddForeignKey
ALTER TABLE "action_milestone" ADD CONSTRAINT "action_milestone_organisation_id_action_id_fkey" FOREIGN KEY ("organisation_id", "action_id") REFERENCES "corrective_action"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dispute_evidence" ADD CONSTRAINT "dispute_evidence_organisation_id_dispute_id_fkey" FOREIGN KEY ("organisation_id", "dispute_id") REFERENCES "finding_dispute"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "buyer_conduct_note" ADD CONSTRAINT "buyer_conduct_note_organisation_id_action_id_fkey" FOREIGN KEY ("organisation_id", "action_id") REFERENCES "corrective_action"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_leaving" ADD CONSTRAINT "supplier_leaving_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_side" CHECK (side IN ('supplier', 'buyer'));
-- Decided wholly or not at all: what, by whom, when and why.
ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_decision" CHECK (
  (decision IS NULL AND decided_by_id IS NULL AND decided_by_name IS NULL AND decided_at IS NULL AND reasons = '')
  OR (decision IN ('upheld', 'rejected') AND decided_by_id IS NOT NULL AND decided_by_name IS NOT NULL
    AND decided_at IS NOT NULL AND reasons <> '' AND decided_by_id <> raised_by_id));
-- One open dispute of a finding at a time.
CREATE UNIQUE INDEX "finding_dispute_open" ON "finding_dispute"("organisation_id", "finding_id") WHERE decision IS NULL;
ALTER TABLE "dispute_evidence" ADD CONSTRAINT "dispute_evidence_grade" CHECK (grade IN ('claimed', 'documented', 'sampled', 'tested', 'confirmed'));
ALTER TABLE "action_milestone" ADD CONSTRAINT "action_milestone_done" CHECK ((done_at IS NULL) = (done_by_name IS NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['action_milestone', 'finding_dispute', 'dispute_evidence', 'buyer_conduct_note', 'supplier_leaving'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

-- What was said, agreed or answered stays: only a decision, and that a step is done, are added.
GRANT SELECT, INSERT ON "action_milestone", "finding_dispute", "dispute_evidence", "buyer_conduct_note", "supplier_leaving" TO daylight_app;
GRANT UPDATE (decision, reasons, decided_by_id, decided_by_name, decided_at) ON "finding_dispute" TO daylight_app;
GRANT UPDATE (done_at, done_by_name) ON "action_milestone" TO daylight_app;
