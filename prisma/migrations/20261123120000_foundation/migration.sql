-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_event" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "finding" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "supplier_id" UUID,
    "site_id" UUID,
    "pay_check_id" UUID,
    "rule_id" TEXT,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "put_right" TEXT NOT NULL,
    "workers_affected" INTEGER,
    "since" TEXT,
    "source_key" TEXT,
    "raised_by_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "corrective_action" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "submitted_by_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "corrective_action_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "action_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "action_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "expires_on" TEXT,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "platform_administrator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "segment" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "legal_form" TEXT,
    "company_number" TEXT,
    "turnover_band" TEXT,
    "year_end" TEXT,
    "website" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "pay_check" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID,
    "site_id" UUID,
    "status" TEXT NOT NULL,
    "upload_key" TEXT,
    "file_digest" TEXT NOT NULL,
    "file_bytes" BIGINT NOT NULL,
    "file_type" TEXT NOT NULL,
    "headings" JSONB NOT NULL,
    "mapping" JSONB,
    "as_of" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER,
    "period_start" TEXT,
    "period_end" TEXT,
    "engine_version" TEXT,
    "rates_version" TEXT,
    "summary" JSONB,
    "refusal" JSONB,
    "grade" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pay_check_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "pay_check_line" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pay_check_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "worker_ref" TEXT NOT NULL,
    "site_id" UUID,
    "zone" TEXT,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "minimum_wage_verdict" TEXT NOT NULL,
    "living_wage_verdict" TEXT NOT NULL,
    "hours" DECIMAL(18,6),
    "minimum_wage_hourly" DECIMAL(18,6),
    "living_wage_hourly" DECIMAL(18,6),
    "underpayment" DECIMAL(18,6),
    "arrears" DECIMAL(18,6),
    "shortfall" DECIMAL(18,6),
    "row" JSONB NOT NULL,

    CONSTRAINT "pay_check_line_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "payroll_mapping" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payroll_mapping_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "reference_dataset" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "entered_by_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "approval" JSONB,
    "signature" JSONB,
    "frozen" JSONB,
    "content_hash" TEXT,
    "predecessor_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "statement_section" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_section_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "statement_document" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "statement_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "storage_key" TEXT,
    "sha256" TEXT,
    "bytes" INTEGER,
    "requested_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_document_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "supplier" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "company_number" TEXT,
    "sic_section" TEXT,
    "registry_sector" TEXT,
    "what_they_do" TEXT NOT NULL,
    "spend_band" TEXT,
    "status" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "supplier_contact" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "supplier_contact_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "site" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "borough" TEXT,
    "in_greater_london" BOOLEAN NOT NULL,
    "direct_workers" INTEGER,
    "contracted_workers" INTEGER,
    "agency_workers" INTEGER,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "supplier_import" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "file_digest" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "supplier_import_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_subject_type_subject_id_sequenc_idx" ON "audit_event"("organisation_id", "subject_type", "subject_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_organisation_id_sequence_key" ON "audit_event"("organisation_id", "sequence");

-- CreateIndex
CREATE INDEX "finding_organisation_id_status_raised_at_id_idx" ON "finding"("organisation_id", "status", "raised_at", "id");

-- CreateIndex
CREATE INDEX "finding_organisation_id_supplier_id_idx" ON "finding"("organisation_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_organisation_id_number_key" ON "finding"("organisation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "finding_organisation_id_source_key_key" ON "finding"("organisation_id", "source_key");

-- CreateIndex
CREATE INDEX "corrective_action_organisation_id_finding_id_idx" ON "corrective_action"("organisation_id", "finding_id");

-- CreateIndex
CREATE INDEX "corrective_action_organisation_id_status_due_on_idx" ON "corrective_action"("organisation_id", "status", "due_on");

-- CreateIndex
CREATE INDEX "action_entry_organisation_id_action_id_at_idx" ON "action_entry"("organisation_id", "action_id", "at");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_action_id_idx" ON "evidence"("organisation_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_secret_hash_key" ON "session"("secret_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "email_link_user_id_idx" ON "email_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_segment_key" ON "organisation"("segment");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_organisation_id_user_id_key" ON "membership"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "pay_check_organisation_id_created_at_id_idx" ON "pay_check"("organisation_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "pay_check_organisation_id_supplier_id_idx" ON "pay_check"("organisation_id", "supplier_id");

-- CreateIndex
CREATE INDEX "pay_check_line_organisation_id_pay_check_id_living_wage_ver_idx" ON "pay_check_line"("organisation_id", "pay_check_id", "living_wage_verdict", "line");

-- CreateIndex
CREATE INDEX "pay_check_line_organisation_id_pay_check_id_minimum_wage_ve_idx" ON "pay_check_line"("organisation_id", "pay_check_id", "minimum_wage_verdict", "line");

-- CreateIndex
CREATE UNIQUE INDEX "pay_check_line_organisation_id_pay_check_id_line_key" ON "pay_check_line"("organisation_id", "pay_check_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "payroll_mapping_organisation_id_supplier_id_key" ON "payroll_mapping"("organisation_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "reference_dataset_kind_version_key" ON "reference_dataset"("kind", "version");

-- CreateIndex
CREATE INDEX "statement_organisation_id_period_end_idx" ON "statement"("organisation_id", "period_end");

-- CreateIndex
CREATE UNIQUE INDEX "statement_section_organisation_id_statement_id_area_key" ON "statement_section"("organisation_id", "statement_id", "area");

-- CreateIndex
CREATE INDEX "statement_document_organisation_id_statement_id_created_at_idx" ON "statement_document"("organisation_id", "statement_id", "created_at");

-- CreateIndex
CREATE INDEX "supplier_organisation_id_status_name_key_id_idx" ON "supplier"("organisation_id", "status", "name_key", "id");

-- CreateIndex
CREATE INDEX "supplier_organisation_id_status_updated_at_id_idx" ON "supplier"("organisation_id", "status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "supplier_organisation_id_company_number_idx" ON "supplier"("organisation_id", "company_number");

-- CreateIndex
CREATE INDEX "supplier_contact_organisation_id_supplier_id_idx" ON "supplier_contact"("organisation_id", "supplier_id");

-- CreateIndex
CREATE INDEX "site_organisation_id_supplier_id_idx" ON "site"("organisation_id", "supplier_id");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_entry" ADD CONSTRAINT "action_entry_organisation_id_action_id_fkey" FOREIGN KEY ("organisation_id", "action_id") REFERENCES "corrective_action"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_action_id_fkey" FOREIGN KEY ("organisation_id", "action_id") REFERENCES "corrective_action"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "email_link" ADD CONSTRAINT "email_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_check" ADD CONSTRAINT "pay_check_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_check" ADD CONSTRAINT "pay_check_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_check_line" ADD CONSTRAINT "pay_check_line_organisation_id_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_check_line" ADD CONSTRAINT "pay_check_line_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payroll_mapping" ADD CONSTRAINT "payroll_mapping_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_section" ADD CONSTRAINT "statement_section_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_document" ADD CONSTRAINT "statement_document_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier" ADD CONSTRAINT "supplier_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "supplier_import"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_contact" ADD CONSTRAINT "supplier_contact_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What the schema language cannot say: allowed values, append-only tables, frozen statements, tenancy, grants.

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kind" CHECK (kind IN ('council', 'business', 'charity', 'contractor'));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_segment" CHECK (segment ~ '^[a-z0-9](-?[a-z0-9]){1,58}$');
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK (role IN ('owner', 'manager', 'contributor', 'reviewer', 'viewer'));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role" CHECK (role IN ('owner', 'manager', 'contributor', 'reviewer', 'viewer'));
ALTER TABLE "email_link" ADD CONSTRAINT "email_link_purpose" CHECK (purpose IN ('confirm_email', 'reset_password'));
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK (email = lower(email));
ALTER TABLE "supplier" ADD CONSTRAINT "supplier_status" CHECK (status IN ('active', 'archived'));
ALTER TABLE "site" ADD CONSTRAINT "site_workers" CHECK (coalesce(direct_workers, 0) >= 0 AND coalesce(contracted_workers, 0) >= 0 AND coalesce(agency_workers, 0) >= 0);
ALTER TABLE "pay_check" ADD CONSTRAINT "pay_check_status" CHECK (status IN ('uploaded', 'queued', 'reading', 'complete', 'refused', 'cancelled'));
ALTER TABLE "pay_check" ADD CONSTRAINT "pay_check_grade" CHECK (grade IN ('claimed', 'documented', 'sampled', 'tested', 'confirmed'));
-- A raw payroll file never outlives its reading.
ALTER TABLE "pay_check" ADD CONSTRAINT "pay_check_upload" CHECK (status NOT IN ('complete', 'refused', 'cancelled') OR upload_key IS NULL);
ALTER TABLE "pay_check_line" ADD CONSTRAINT "pay_check_line_verdicts" CHECK (
  minimum_wage_verdict IN ('pass', 'fail', 'cannot_say', 'out_of_scope') AND living_wage_verdict IN ('pass', 'fail', 'cannot_say', 'out_of_scope'));
ALTER TABLE "finding" ADD CONSTRAINT "finding_severity" CHECK (severity IN ('business_critical', 'major', 'minor', 'observation', 'good_example'));
ALTER TABLE "finding" ADD CONSTRAINT "finding_status" CHECK (status IN ('open', 'closed'));
ALTER TABLE "corrective_action" ADD CONSTRAINT "corrective_action_status" CHECK (status IN ('open', 'in_progress', 'submitted_for_verification', 'sent_back', 'closed', 'cancelled'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_grade" CHECK (grade IN ('claimed', 'documented', 'sampled', 'tested', 'confirmed'));
ALTER TABLE "statement" ADD CONSTRAINT "statement_status" CHECK (status IN ('draft', 'approved', 'signed'));
ALTER TABLE "statement" ADD CONSTRAINT "statement_signed" CHECK (status <> 'signed' OR (signature IS NOT NULL AND frozen IS NOT NULL AND content_hash IS NOT NULL));
ALTER TABLE "statement_section" ADD CONSTRAINT "statement_section_area" CHECK (area IN ('structure', 'policies', 'risk', 'due_diligence', 'training', 'effectiveness'));
ALTER TABLE "statement_document" ADD CONSTRAINT "statement_document_status" CHECK (status IN ('queued', 'ready', 'failed'));

-- One own-payroll mapping for each organisation: NULLs count as equal here.
DROP INDEX "payroll_mapping_organisation_id_supplier_id_key";
CREATE UNIQUE INDEX "payroll_mapping_organisation_id_supplier_id_key" ON "payroll_mapping" ("organisation_id", "supplier_id") NULLS NOT DISTINCT;

-- What was signed is never edited.
CREATE FUNCTION refuse_change_of_signed_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed statement is never edited: it gets a successor' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "statement_signed_is_final" BEFORE UPDATE OR DELETE ON "statement"
  FOR EACH ROW WHEN (OLD.status = 'signed') EXECUTE FUNCTION refuse_change_of_signed_statement();
CREATE FUNCTION refuse_change_of_signed_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "statement" s WHERE s.organisation_id = OLD.organisation_id AND s.id = OLD.statement_id AND s.status = 'signed') THEN
    RAISE EXCEPTION 'a signed statement is never edited: it gets a successor' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "statement_section_signed_is_final" BEFORE UPDATE OR DELETE ON "statement_section"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_section();

-- Tenancy: a row is seen and written only inside its organisation's scope (set_config, one transaction long).
CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'membership', 'invitation', 'audit_event', 'audit_head', 'supplier', 'supplier_contact', 'site', 'supplier_import',
    'pay_check', 'pay_check_line', 'payroll_mapping', 'finding', 'corrective_action', 'action_entry', 'evidence',
    'statement', 'statement_section', 'statement_document'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organisation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organisation" USING (id = (SELECT current_organisation())) WITH CHECK (id = (SELECT current_organisation()));
-- A person may read which organisations they belong to, before one is chosen.
CREATE POLICY own_memberships ON "membership" FOR SELECT USING (user_id = (SELECT current_person()) AND removed_at IS NULL);
CREATE POLICY own_organisations ON "organisation" FOR SELECT USING (EXISTS (
  SELECT 1 FROM "membership" m WHERE m.organisation_id = "organisation".id AND m.user_id = (SELECT current_person()) AND m.removed_at IS NULL));

-- The app role owns nothing.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "session", "email_link", "rate_limit", "organisation", "membership", "invitation",
  "supplier", "supplier_contact", "site", "supplier_import", "pay_check", "pay_check_line", "payroll_mapping", "finding",
  "corrective_action", "statement", "statement_section", "statement_document" TO daylight_app;
REVOKE DELETE ON "organisation", "user", "membership" FROM daylight_app;
GRANT SELECT, INSERT, UPDATE ON "audit_head" TO daylight_app;
-- Append-only.
GRANT SELECT, INSERT ON "audit_event", "action_entry", "evidence", "reference_dataset" TO daylight_app;
