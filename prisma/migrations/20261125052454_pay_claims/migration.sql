-- CreateTable
CREATE TABLE "pay_claim" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "signed" JSONB NOT NULL,
    "signature_value" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "sample_which" TEXT,
    "sample_due" TEXT,
    "sample_asked_at" TIMESTAMPTZ(3),
    "sample_pay_check_id" UUID,
    "received_by_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pay_claim_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "pay_claim_organisation_id_supplier_id_received_at_idx" ON "pay_claim"("organisation_id", "supplier_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "pay_claim_organisation_id_supplier_id_signature_value_key" ON "pay_claim"("organisation_id", "supplier_id", "signature_value");

-- AddForeignKey
ALTER TABLE "pay_claim" ADD CONSTRAINT "pay_claim_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_claim" ADD CONSTRAINT "pay_claim_organisation_id_sample_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "sample_pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "pay_claim" ADD CONSTRAINT "pay_claim_grade" CHECK (grade IN ('claimed', 'sampled'));
-- A claim is sampled by a check, and only after a sample was asked for.
ALTER TABLE "pay_claim" ADD CONSTRAINT "pay_claim_sample" CHECK (
  (sample_which IS NULL) = (sample_due IS NULL) AND (sample_which IS NULL) = (sample_asked_at IS NULL)
  AND (grade = 'sampled') = (sample_pay_check_id IS NOT NULL)
  AND (sample_pay_check_id IS NULL OR sample_asked_at IS NOT NULL));

ALTER TABLE "pay_claim" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pay_claim" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "pay_claim" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

GRANT SELECT, INSERT ON "pay_claim" TO daylight_app;
-- What was signed stays as it came: only the grade and the sample may change.
GRANT UPDATE (grade, sample_which, sample_due, sample_asked_at, sample_pay_check_id, version) ON "pay_claim" TO daylight_app;
