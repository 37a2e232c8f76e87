-- CreateTable
CREATE TABLE "signal_screening" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pay_check_id" UUID NOT NULL,
    "rules_version" TEXT NOT NULL,
    "columns" TEXT[],
    "compared_with_id" UUID,
    "paid_hours" TEXT NOT NULL,
    "recorded_hours" TEXT,
    "recorded_source" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "forget_after" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signal_screening_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "pay_signal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "pay_signal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "pay_signal_worker" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pay_signal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "worker_ref" TEXT NOT NULL,
    "under_18" BOOLEAN NOT NULL,

    CONSTRAINT "pay_signal_worker_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "worker_detail" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "worker_ref" TEXT NOT NULL,
    "bank_account" BYTEA,
    "ni_number" BYTEA,

    CONSTRAINT "worker_detail_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signal_screening_organisation_id_pay_check_id_key" ON "signal_screening"("organisation_id", "pay_check_id");

-- CreateIndex
CREATE INDEX "pay_signal_organisation_id_screening_id_idx" ON "pay_signal"("organisation_id", "screening_id");

-- CreateIndex
CREATE INDEX "pay_signal_worker_organisation_id_pay_signal_id_position_idx" ON "pay_signal_worker"("organisation_id", "pay_signal_id", "position");

-- CreateIndex
CREATE INDEX "worker_detail_organisation_id_screening_id_idx" ON "worker_detail"("organisation_id", "screening_id");

-- CreateIndex
CREATE INDEX "pay_check_line_organisation_id_pay_check_id_worker_ref_idx" ON "pay_check_line"("organisation_id", "pay_check_id", "worker_ref");

-- AddForeignKey
ALTER TABLE "signal_screening" ADD CONSTRAINT "signal_screening_organisation_id_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_signal" ADD CONSTRAINT "pay_signal_organisation_id_screening_id_fkey" FOREIGN KEY ("organisation_id", "screening_id") REFERENCES "signal_screening"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pay_signal_worker" ADD CONSTRAINT "pay_signal_worker_organisation_id_pay_signal_id_fkey" FOREIGN KEY ("organisation_id", "pay_signal_id") REFERENCES "pay_signal"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "worker_detail" ADD CONSTRAINT "worker_detail_organisation_id_screening_id_fkey" FOREIGN KEY ("organisation_id", "screening_id") REFERENCES "signal_screening"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "signal_screening" ADD CONSTRAINT "signal_screening_recorded" CHECK (
  (recorded_hours IS NULL) = (recorded_source IS NULL) AND (recorded_source IS NULL OR recorded_source IN ('invoice', 'sign_in', 'rota')));
-- Hashes are 16 bytes of an HMAC; anything else might be a detail itself.
ALTER TABLE "worker_detail" ADD CONSTRAINT "worker_detail_hashes" CHECK (
  (bank_account IS NULL OR octet_length(bank_account) = 16) AND (ni_number IS NULL OR octet_length(ni_number) = 16));

-- Signals have a permission of their own in the database: a transaction sees and writes them only when it was opened
-- for somebody who holds it, or for the job that finds them.
CREATE FUNCTION may_read_signals() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('app.may_read_signals', true), '') = 'on' $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signal_screening', 'pay_signal', 'pay_signal_worker', 'worker_detail'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation()) AND (SELECT may_read_signals())) WITH CHECK (organisation_id = (SELECT current_organisation()) AND (SELECT may_read_signals()))', t);
  END LOOP;
END $$;

-- The sweep deletes, in all organisations, what is past its day, and can see none of it: a DELETE without a condition
-- needs no policy to read.
CREATE POLICY forget_signals ON "signal_screening" FOR DELETE USING (
  forget_after < now() AND (SELECT current_setting('app.forgets_signals', true)) = 'on');

GRANT SELECT, INSERT, UPDATE, DELETE ON "signal_screening", "pay_signal", "pay_signal_worker", "worker_detail" TO daylight_app;
