-- CreateTable
CREATE TABLE "plan_copy" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_copy_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "plan_copy_organisation_id_agreement_id_requested_at_idx" ON "plan_copy"("organisation_id", "agreement_id", "requested_at");

-- AddForeignKey
ALTER TABLE "plan_copy" ADD CONSTRAINT "plan_copy_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "plan_agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "plan_copy" ADD CONSTRAINT "plan_copy_side" CHECK (side IN ('supplier', 'buyer'));

ALTER TABLE "plan_copy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_copy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "plan_copy" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- Only that it went out is noted later.
GRANT SELECT, INSERT ON "plan_copy" TO daylight_app;
GRANT UPDATE (sent_at) ON "plan_copy" TO daylight_app;
