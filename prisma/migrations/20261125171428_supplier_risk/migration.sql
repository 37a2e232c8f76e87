-- CreateTable
CREATE TABLE "supplier_risk" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "band" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "lowest" INTEGER NOT NULL,
    "highest" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "factors" JSONB NOT NULL,
    "rules_version" TEXT NOT NULL,
    "override_band" TEXT,
    "override_reason" TEXT NOT NULL DEFAULT '',
    "override_until" TEXT,
    "override_by" TEXT NOT NULL DEFAULT '',
    "planned_from" TEXT NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supplier_risk_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "risk_scoring" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "lowest" INTEGER NOT NULL,
    "highest" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "factors" JSONB NOT NULL,
    "override" JSONB,
    "rules_version" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_scoring_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "supplier_risk_organisation_id_weight_id_idx" ON "supplier_risk"("organisation_id", "weight" DESC, "id");

-- CreateIndex
CREATE INDEX "risk_scoring_organisation_id_supplier_id_at_idx" ON "risk_scoring"("organisation_id", "supplier_id", "at");

-- AddForeignKey
ALTER TABLE "supplier_risk" ADD CONSTRAINT "supplier_risk_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "supplier"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_scoring" ADD CONSTRAINT "risk_scoring_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "supplier_risk" ADD CONSTRAINT "supplier_risk_band" CHECK (band IN ('high', 'medium', 'low', 'not_known'));
ALTER TABLE "supplier_risk" ADD CONSTRAINT "supplier_risk_standing" CHECK (standing IN ('high', 'medium', 'low', 'not_known'));
ALTER TABLE "supplier_risk" ADD CONSTRAINT "supplier_risk_override" CHECK ((override_band IS NULL) = (override_until IS NULL) AND (override_band IS NULL OR (override_reason <> '' AND override_by <> '')));
ALTER TABLE "risk_scoring" ADD CONSTRAINT "risk_scoring_cause" CHECK (cause IN ('first', 'register', 'rules', 'answers', 'decided', 'decision_ended'));

ALTER TABLE "supplier_risk" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "supplier_risk" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "supplier_risk" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "supplier_risk" TO daylight_app;

ALTER TABLE "risk_scoring" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_scoring" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "risk_scoring" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "risk_scoring" TO daylight_app;
