-- CreateTable
CREATE TABLE "statement_promise" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "account" TEXT NOT NULL DEFAULT '',
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_in_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statement_promise_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "statement_promise_organisation_id_answered_in_id_idx" ON "statement_promise"("organisation_id", "answered_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_promise_organisation_id_statement_id_position_key" ON "statement_promise"("organisation_id", "statement_id", "position");

-- AddForeignKey
ALTER TABLE "statement_promise" ADD CONSTRAINT "statement_promise_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_promise" ADD CONSTRAINT "statement_promise_organisation_id_answered_in_id_fkey" FOREIGN KEY ("organisation_id", "answered_in_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "statement_promise" ADD CONSTRAINT statement_promise_status CHECK (status IN ('open', 'done', 'partly', 'missed', 'dropped', 'not_a_promise'));
ALTER TABLE "statement_promise" ADD CONSTRAINT statement_promise_answered CHECK ((status = 'open') = (answered_at IS NULL));

ALTER TABLE "statement_promise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_promise" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_promise" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "statement_promise" TO daylight_app;
