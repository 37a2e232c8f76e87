-- CreateTable
CREATE TABLE "own_record" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "owner_id" UUID,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "next_on" TEXT,
    "details" JSONB NOT NULL,
    "retired_on" TEXT,
    "retired_reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "own_record_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "own_record_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_record_file_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "governance_report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "reported_on" TEXT NOT NULL,
    "reported" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "governance_report_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "measure_value" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "quantity" TEXT,
    "value" TEXT NOT NULL,
    "figure" TEXT,
    "grade" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_value_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "own_record_organisation_id_register_title_idx" ON "own_record"("organisation_id", "register", "title");

-- CreateIndex
CREATE INDEX "own_record_organisation_id_next_on_idx" ON "own_record"("organisation_id", "next_on");

-- CreateIndex
CREATE INDEX "own_record_file_organisation_id_record_id_idx" ON "own_record_file"("organisation_id", "record_id");

-- CreateIndex
CREATE INDEX "own_record_file_organisation_id_storage_key_idx" ON "own_record_file"("organisation_id", "storage_key");

-- CreateIndex
CREATE INDEX "governance_report_organisation_id_record_id_reported_on_idx" ON "governance_report"("organisation_id", "record_id", "reported_on");

-- CreateIndex
CREATE INDEX "measure_value_organisation_id_record_id_period_end_idx" ON "measure_value"("organisation_id", "record_id", "period_end");

-- AddForeignKey
ALTER TABLE "own_record" ADD CONSTRAINT "own_record_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "own_record_file" ADD CONSTRAINT "own_record_file_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "own_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "governance_report" ADD CONSTRAINT "governance_report_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "own_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measure_value" ADD CONSTRAINT "measure_value_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "own_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "own_record" ADD CONSTRAINT own_record_register CHECK (register IN ('policies', 'training', 'governance', 'measures'));
ALTER TABLE "own_record" ADD CONSTRAINT own_record_retired CHECK ((retired_on IS NULL) = (retired_reason = ''));
ALTER TABLE "own_record" ADD CONSTRAINT own_record_days CHECK (ends_on IS NULL OR (starts_on IS NOT NULL AND starts_on <= ends_on));
ALTER TABLE "measure_value" ADD CONSTRAINT measure_value_grade CHECK (
  CASE WHEN figure IS NULL THEN grade = 'claimed' AND note <> '' AND quantity IS NOT NULL ELSE grade = 'documented' END);

ALTER TABLE "own_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "own_record" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "own_record" TO daylight_app;

ALTER TABLE "own_record_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_record_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "own_record_file" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "own_record_file" TO daylight_app;

ALTER TABLE "governance_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "governance_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "governance_report" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "governance_report" TO daylight_app;

ALTER TABLE "measure_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measure_value" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "measure_value" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "measure_value" TO daylight_app;
