-- CreateTable
CREATE TABLE "homepage_check" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "sought" JSONB NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "final_address" TEXT,
    "http_status" INTEGER,
    "links" JSONB NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "storage_key" TEXT,

    CONSTRAINT "homepage_check_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "homepage_check_organisation_id_statement_id_requested_at_idx" ON "homepage_check"("organisation_id", "statement_id", "requested_at");

-- AddForeignKey
ALTER TABLE "homepage_check" ADD CONSTRAINT "homepage_check_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "homepage_check" ADD CONSTRAINT homepage_check_status CHECK (status IN ('queued', 'done'));
ALTER TABLE "homepage_check" ADD CONSTRAINT homepage_check_outcome CHECK (outcome IN ('found', 'not_prominent', 'elsewhere', 'not_found', 'unreachable', 'not_allowed'));
ALTER TABLE "homepage_check" ADD CONSTRAINT homepage_check_done CHECK ((status = 'done') = (outcome IS NOT NULL AND checked_at IS NOT NULL));

ALTER TABLE "homepage_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "homepage_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "homepage_check" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "homepage_check" TO daylight_app;

-- What was found on a day stays as it was found, for the tables' owner too; only a check that waits can be finished.
CREATE FUNCTION refuse_change_of_homepage_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'queued' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'what was found on a homepage is never changed: look again' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "homepage_check_is_final" BEFORE UPDATE OR DELETE ON "homepage_check"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_homepage_proof();
