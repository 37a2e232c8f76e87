-- CreateTable
CREATE TABLE "statement_publication" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "published_on" TEXT NOT NULL,
    "url" TEXT,
    "linked_from_homepage" BOOLEAN,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_publication_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "statement_publication_organisation_id_statement_id_recorded_idx" ON "statement_publication"("organisation_id", "statement_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "statement_publication" ADD CONSTRAINT "statement_publication_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "statement_publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_publication" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- What was found on a day stays found: no update, no delete.
GRANT SELECT, INSERT ON "statement_publication" TO daylight_app;
