-- CreateTable
CREATE TABLE "assessment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "set_id" TEXT NOT NULL,
    "set_version" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_by_name" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assessment_answer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "answered_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_answer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assessment_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assessment_submission" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "signatory_name" TEXT NOT NULL,
    "signatory_role" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_submission_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assessment_review" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "submission_number" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "reviewed_by_name" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_review_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "assessment_organisation_id_supplier_id_sent_at_idx" ON "assessment"("organisation_id", "supplier_id", "sent_at");

-- CreateIndex
CREATE INDEX "assessment_organisation_id_status_due_on_id_idx" ON "assessment"("organisation_id", "status", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_answer_organisation_id_assessment_id_question_id_key" ON "assessment_answer"("organisation_id", "assessment_id", "question_id");

-- CreateIndex
CREATE INDEX "assessment_evidence_organisation_id_assessment_id_idx" ON "assessment_evidence"("organisation_id", "assessment_id");

-- CreateIndex
CREATE INDEX "assessment_evidence_organisation_id_storage_key_idx" ON "assessment_evidence"("organisation_id", "storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_submission_organisation_id_assessment_id_number_key" ON "assessment_submission"("organisation_id", "assessment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_review_organisation_id_assessment_id_question_id_key" ON "assessment_review"("organisation_id", "assessment_id", "question_id");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_submission" ADD CONSTRAINT "assessment_submission_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_status" CHECK (status IN ('sent', 'submitted', 'returned', 'reviewed', 'declined', 'withdrawn'));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_closed" CHECK ((closed_at IS NOT NULL) = (status IN ('reviewed', 'declined', 'withdrawn')));
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_decision" CHECK (decision IN ('accepted', 'ask_again'));
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_reason" CHECK (decision <> 'ask_again' OR reason <> '');
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_grade" CHECK (grade IN ('claimed', 'documented', 'sampled', 'tested', 'confirmed'));
ALTER TABLE "assessment_submission" ADD CONSTRAINT "assessment_submission_number" CHECK (number > 0);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment', 'assessment_answer', 'assessment_evidence', 'assessment_submission', 'assessment_review'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO daylight_app', name);
  END LOOP;
END $$;

-- To whom and what was asked stays as it was sent; what was submitted is never changed.
GRANT UPDATE (status, due_on, submitted_at, closed_at, reason, version) ON "assessment" TO daylight_app;
GRANT UPDATE (value, answered_by, answered_at, version) ON "assessment_answer" TO daylight_app;
GRANT UPDATE (removed_at) ON "assessment_evidence" TO daylight_app;
GRANT UPDATE (submission_number, decision, grade, note, reason, reviewed_by_id, reviewed_by_name, reviewed_at, version) ON "assessment_review" TO daylight_app;
