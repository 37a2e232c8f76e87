-- CreateTable
CREATE TABLE "registry_statement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "matched_by" TEXT NOT NULL,
    "ambiguous" BOOLEAN NOT NULL,
    "registry_year" INTEGER NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "statement_url" TEXT,
    "summary_url" TEXT,
    "period_end" TEXT,

    CONSTRAINT "registry_statement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "registry_search" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "years" INTEGER[],
    "entries" INTEGER NOT NULL,
    "unreadable" INTEGER NOT NULL,
    "suppliers" INTEGER NOT NULL,
    "matched" INTEGER NOT NULL,
    "searched_by" TEXT NOT NULL,
    "searched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registry_search_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "registry_search_organisation_id_searched_at_idx" ON "registry_search"("organisation_id", "searched_at");

-- AddForeignKey
ALTER TABLE "registry_statement" ADD CONSTRAINT "registry_statement_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "supplier"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "registry_statement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registry_statement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "registry_statement" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

ALTER TABLE "registry_search" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registry_search" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "registry_search" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

ALTER TABLE "registry_statement" ADD CONSTRAINT "registry_statement_matched_by" CHECK (matched_by IN ('company_number', 'name'));
GRANT SELECT, INSERT, UPDATE ON "registry_statement" TO daylight_app;
-- That a file was looked through on a day stays so: no update, no delete.
GRANT SELECT, INSERT ON "registry_search" TO daylight_app;
