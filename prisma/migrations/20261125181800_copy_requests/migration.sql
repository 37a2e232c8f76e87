-- CreateTable
CREATE TABLE "copy_request" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asked_by" TEXT,
    "channel" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "rules_version" TEXT NOT NULL,
    "forget_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "closed_on" TEXT,
    "closed_by" TEXT,
    "statement_id" UUID,
    "logged_by" TEXT NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "copy_request_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "copy_request_organisation_id_status_due_on_idx" ON "copy_request"("organisation_id", "status", "due_on");

-- AddForeignKey
ALTER TABLE "copy_request" ADD CONSTRAINT "copy_request_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "copy_request" ADD CONSTRAINT copy_request_channel CHECK (channel IN ('letter', 'email', 'form', 'other'));
ALTER TABLE "copy_request" ADD CONSTRAINT copy_request_status CHECK (status IN ('open', 'sent', 'withdrawn'));
ALTER TABLE "copy_request" ADD CONSTRAINT copy_request_closed CHECK ((status = 'open') = (closed_on IS NULL));
ALTER TABLE "copy_request" ADD CONSTRAINT copy_request_sent CHECK ((status = 'sent') = (statement_id IS NOT NULL));

ALTER TABLE "copy_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "copy_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "copy_request" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "copy_request" TO daylight_app;
