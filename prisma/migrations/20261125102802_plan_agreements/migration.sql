-- CreateTable
CREATE TABLE "plan_agreement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "supplier_name" TEXT NOT NULL,
    "supplier_role" TEXT NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "buyer_role" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "agreed_on" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_agreement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "plan_agreement_organisation_id_supplier_id_recorded_at_idx" ON "plan_agreement"("organisation_id", "supplier_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE "plan_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "plan_agreement" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- What was signed stays as it was signed.
GRANT SELECT, INSERT ON "plan_agreement" TO daylight_app;
