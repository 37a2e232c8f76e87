-- CreateTable
CREATE TABLE "remedy" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "pay_check_id" UUID NOT NULL,
    "supplier_id" UUID,
    "site_id" UUID,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "scheduled_on" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "remedy_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "remedy_claim" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "remedy_id" UUID NOT NULL,
    "worker_ref" TEXT NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "underpayment" TEXT,
    "rate_then" TEXT,
    "band" TEXT,
    "age" INTEGER,
    "shortfall" TEXT NOT NULL,
    "fees" TEXT NOT NULL,

    CONSTRAINT "remedy_claim_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "remedy_instalment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "remedy_id" UUID NOT NULL,
    "due_on" TEXT NOT NULL,
    "amount" TEXT NOT NULL,

    CONSTRAINT "remedy_instalment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "remedy_payment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "remedy_id" UUID NOT NULL,
    "worker_ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "paid_on" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "pay_check_id" UUID,
    "evidence_id" UUID,
    "grade" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remedy_payment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "notice_item" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,

    CONSTRAINT "notice_item_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "remedy_organisation_id_finding_id_idx" ON "remedy"("organisation_id", "finding_id");

-- CreateIndex
CREATE INDEX "remedy_organisation_id_supplier_id_status_idx" ON "remedy"("organisation_id", "supplier_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "remedy_organisation_id_pay_check_id_place_key" ON "remedy"("organisation_id", "pay_check_id", "place");

-- CreateIndex
CREATE INDEX "remedy_claim_organisation_id_remedy_id_idx" ON "remedy_claim"("organisation_id", "remedy_id");

-- CreateIndex
CREATE INDEX "remedy_instalment_organisation_id_remedy_id_idx" ON "remedy_instalment"("organisation_id", "remedy_id");

-- CreateIndex
CREATE UNIQUE INDEX "remedy_payment_organisation_id_remedy_id_source_key_key" ON "remedy_payment"("organisation_id", "remedy_id", "source_key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_organisation_id_membership_id_kind_day_key" ON "notice"("organisation_id", "membership_id", "kind", "day");

-- CreateIndex
CREATE INDEX "notice_item_organisation_id_notice_id_idx" ON "notice_item"("organisation_id", "notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_item_organisation_id_membership_id_action_id_rule_id_key" ON "notice_item"("organisation_id", "membership_id", "action_id", "rule_id", "due_on");

-- CreateIndex
CREATE INDEX "calendar_feed_organisation_id_membership_id_idx" ON "calendar_feed"("organisation_id", "membership_id");

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_organisation_id_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_organisation_id_supplier_id_fkey" FOREIGN KEY ("organisation_id", "supplier_id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy_claim" ADD CONSTRAINT "remedy_claim_organisation_id_remedy_id_fkey" FOREIGN KEY ("organisation_id", "remedy_id") REFERENCES "remedy"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy_instalment" ADD CONSTRAINT "remedy_instalment_organisation_id_remedy_id_fkey" FOREIGN KEY ("organisation_id", "remedy_id") REFERENCES "remedy"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy_payment" ADD CONSTRAINT "remedy_payment_organisation_id_remedy_id_fkey" FOREIGN KEY ("organisation_id", "remedy_id") REFERENCES "remedy"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy_payment" ADD CONSTRAINT "remedy_payment_organisation_id_pay_check_id_fkey" FOREIGN KEY ("organisation_id", "pay_check_id") REFERENCES "pay_check"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remedy_payment" ADD CONSTRAINT "remedy_payment_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_organisation_id_notice_id_fkey" FOREIGN KEY ("organisation_id", "notice_id") REFERENCES "notice"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_organisation_id_action_id_fkey" FOREIGN KEY ("organisation_id", "action_id") REFERENCES "corrective_action"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "remedy" ADD CONSTRAINT "remedy_status" CHECK (
  status IN ('open', 'settled') AND (status = 'settled') = (settled_at IS NOT NULL) AND (settled_at IS NULL) = (settled_by_id IS NULL));
ALTER TABLE "remedy_claim" ADD CONSTRAINT "remedy_claim_law" CHECK (
  (underpayment IS NULL) = (rate_then IS NULL) AND (underpayment IS NULL) = (band IS NULL) AND (underpayment IS NULL) = (age IS NULL));
ALTER TABLE "remedy_payment" ADD CONSTRAINT "remedy_payment_kind" CHECK (kind IN ('wages', 'fees'));
-- Nothing that is only claimed settles anything, and every payment names what shows it.
ALTER TABLE "remedy_payment" ADD CONSTRAINT "remedy_payment_proof" CHECK (
  grade IN ('documented', 'sampled', 'tested', 'confirmed') AND (pay_check_id IS NULL) <> (evidence_id IS NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['remedy', 'remedy_claim', 'remedy_instalment', 'remedy_payment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

-- What was found owed and what was paid stays as it was recorded; a schedule may be agreed anew.
GRANT SELECT, INSERT ON "remedy", "remedy_claim", "remedy_payment" TO daylight_app;
GRANT UPDATE (status, settled_by_id, settled_at, scheduled_on, version) ON "remedy" TO daylight_app;
GRANT SELECT, INSERT, DELETE ON "remedy_instalment" TO daylight_app;

ALTER TABLE "notice" ADD CONSTRAINT "notice_kind" CHECK (kind IN ('reminders', 'digest'));
-- A SHA-256 in hexadecimal digits; the secret itself is shown once and kept nowhere.
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_hash" CHECK (secret_hash ~ '^[0-9a-f]{64}$');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notice', 'notice_item', 'calendar_feed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "notice", "notice_item", "calendar_feed" TO daylight_app;
GRANT UPDATE (revoked_at) ON "calendar_feed" TO daylight_app;
