-- CreateTable
CREATE TABLE "supplier_statement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sentences" JSONB NOT NULL,
    "coverage" JSONB NOT NULL,
    "classifier_version" TEXT NOT NULL,
    "checked_by" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplier_statement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "supplier_statement_organisation_id_supplier_id_checked_at_idx" ON "supplier_statement"("organisation_id", "supplier_id", "checked_at");

-- AddForeignKey
ALTER TABLE "supplier_statement" ADD CONSTRAINT "supplier_statement_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "supplier_statement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "supplier_statement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "supplier_statement" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, DELETE ON "supplier_statement" TO daylight_app;
