-- CreateTable
CREATE TABLE "statement_section_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "written_by" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_section_version_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "statement_section_writer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_section_writer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_section_version_organisation_id_section_id_versio_key" ON "statement_section_version"("organisation_id", "section_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "statement_section_writer_organisation_id_section_id_user_id_key" ON "statement_section_writer"("organisation_id", "section_id", "user_id");

-- AddForeignKey
ALTER TABLE "statement_section_version" ADD CONSTRAINT "statement_section_version_organisation_id_section_id_fkey" FOREIGN KEY ("organisation_id", "section_id") REFERENCES "statement_section"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_section_writer" ADD CONSTRAINT "statement_section_writer_organisation_id_section_id_fkey" FOREIGN KEY ("organisation_id", "section_id") REFERENCES "statement_section"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "statement_section_version" ADD CONSTRAINT statement_section_version_positive CHECK (version > 0);

ALTER TABLE "statement_section_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_section_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_section_version" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "statement_section_version" TO daylight_app;

ALTER TABLE "statement_section_writer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_section_writer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_section_writer" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "statement_section_writer" TO daylight_app;
