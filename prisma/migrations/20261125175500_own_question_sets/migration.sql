-- CreateTable
CREATE TABLE "own_question_set" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "based_on_set" TEXT NOT NULL,
    "based_on_version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "own_question_set_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "own_question_set_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "published_by_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_question_set_version_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_question_set_version_organisation_id_set_id_number_key" ON "own_question_set_version"("organisation_id", "set_id", "number");

-- AddForeignKey
ALTER TABLE "own_question_set_version" ADD CONSTRAINT "own_question_set_version_organisation_id_set_id_fkey" FOREIGN KEY ("organisation_id", "set_id") REFERENCES "own_question_set"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "own_question_set" ADD CONSTRAINT "own_question_set_title" CHECK (title <> '');
ALTER TABLE "own_question_set_version" ADD CONSTRAINT "own_question_set_version_number" CHECK (number > 0);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['own_question_set', 'own_question_set_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO daylight_app', name);
  END LOOP;
END $$;

-- What was published is never changed; what it was copied from stays said.
GRANT UPDATE (title, content, changed_by_name, changed_at, retired_at, version) ON "own_question_set" TO daylight_app;

-- What was sent can be moved on to a newer version while nothing has been sent back; answers to what is no longer asked go.
GRANT UPDATE (set_version) ON "assessment" TO daylight_app;
GRANT DELETE ON "assessment_answer" TO daylight_app;
