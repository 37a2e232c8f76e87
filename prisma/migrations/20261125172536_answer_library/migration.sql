-- CreateTable
CREATE TABLE "library_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "set_title" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "kept_by" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "library_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,

    CONSTRAINT "library_file_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "library_use" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "buyer" TEXT NOT NULL,
    "set_title" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "used_by" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_use_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_entry_organisation_id_sha256_key" ON "library_entry"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "library_file_organisation_id_entry_id_idx" ON "library_file"("organisation_id", "entry_id");

-- CreateIndex
CREATE INDEX "library_file_organisation_id_storage_key_idx" ON "library_file"("organisation_id", "storage_key");

-- CreateIndex
CREATE INDEX "library_use_organisation_id_assessment_id_idx" ON "library_use"("organisation_id", "assessment_id");

-- AddForeignKey
ALTER TABLE "library_file" ADD CONSTRAINT "library_file_organisation_id_entry_id_fkey" FOREIGN KEY ("organisation_id", "entry_id") REFERENCES "library_entry"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_kind" CHECK (kind IN ('kept', 'passport'));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['library_entry', 'library_file', 'library_use'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', name);
    -- What was kept is never changed: it is kept or deleted.
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO daylight_app', name);
  END LOOP;
END $$;
