-- CreateTable
CREATE TABLE "sealing_key" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealing_key_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "published_statement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "corrects_id" UUID,
    "organisation_name" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT NOT NULL,
    "key_id" UUID NOT NULL,
    "bundle" TEXT NOT NULL,

    CONSTRAINT "published_statement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "published_statement_segment_idx" ON "published_statement"("segment");

-- CreateIndex
CREATE INDEX "published_statement_id_idx" ON "published_statement"("id");

-- CreateIndex
CREATE UNIQUE INDEX "published_statement_organisation_id_statement_id_key" ON "published_statement"("organisation_id", "statement_id");

-- AddForeignKey
ALTER TABLE "published_statement" ADD CONSTRAINT "published_statement_organisation_id_statement_id_fkey" FOREIGN KEY ("organisation_id", "statement_id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "published_statement" ADD CONSTRAINT "published_statement_organisation_id_key_id_fkey" FOREIGN KEY ("organisation_id", "key_id") REFERENCES "sealing_key"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "published_statement" ADD CONSTRAINT "published_statement_organisation_id_corrects_id_fkey" FOREIGN KEY ("organisation_id", "corrects_id") REFERENCES "published_statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "sealing_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sealing_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sealing_key" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "sealing_key" TO daylight_app;

ALTER TABLE "published_statement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "published_statement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "published_statement" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
-- What is published is for everybody: the public pages find it without being anybody's.
CREATE POLICY read_published ON "published_statement" FOR SELECT USING (current_setting('app.reads_published', true) = 'on');

-- What is published stays as it is, whoever asks: no grant to the app, and a lock that holds for the owner too.
GRANT SELECT, INSERT ON "published_statement" TO daylight_app;
CREATE FUNCTION refuse_change_of_what_is_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is published is never changed: it gets a correction' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "published_statement_is_final" BEFORE UPDATE OR DELETE ON "published_statement"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_is_published();
CREATE TRIGGER "sealing_key_is_final" BEFORE UPDATE OR DELETE ON "sealing_key"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_is_published();
