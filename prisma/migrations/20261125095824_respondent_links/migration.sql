-- CreateTable
CREATE TABLE "respondent_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "respondent_link_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "respondent_link_organisation_id_purpose_subject_id_created__idx" ON "respondent_link"("organisation_id", "purpose", "subject_id", "created_at");

-- CreateIndex
CREATE INDEX "respondent_link_organisation_id_supplier_id_idx" ON "respondent_link"("organisation_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "respondent_link_organisation_id_token_hash_key" ON "respondent_link"("organisation_id", "token_hash");

-- AddForeignKey
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_purpose" CHECK (purpose IN ('plan', 'assessment'));
-- A plan is the supplier's own.
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_subject" CHECK (purpose <> 'plan' OR subject_id = supplier_id);
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_token_hash" CHECK (token_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE "respondent_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "respondent_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "respondent_link" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

GRANT SELECT, INSERT ON "respondent_link" TO daylight_app;
-- Whom it was made for, and what it opens, never changes.
GRANT UPDATE (expires_at, revoked_at, sent_at, opened_at, last_used_at) ON "respondent_link" TO daylight_app;
