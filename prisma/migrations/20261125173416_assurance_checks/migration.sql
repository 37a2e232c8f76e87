-- CreateTable
CREATE TABLE "assurance_check" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "done_on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assurance_check_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "plan_setting" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hours" JSONB NOT NULL,
    "hours_per_day" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_setting_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "assurance_check_organisation_id_supplier_id_done_on_idx" ON "assurance_check"("organisation_id", "supplier_id", "done_on");

-- CreateIndex
CREATE INDEX "plan_setting_organisation_id_set_at_idx" ON "plan_setting"("organisation_id", "set_at");

-- AddForeignKey
ALTER TABLE "assurance_check" ADD CONSTRAINT "assurance_check_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assurance_check" ADD CONSTRAINT "assurance_check_kind" CHECK (kind IN ('desk_check', 'visit'));

ALTER TABLE "assurance_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assurance_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "assurance_check" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "assurance_check" TO daylight_app;

ALTER TABLE "plan_setting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_setting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "plan_setting" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "plan_setting" TO daylight_app;
