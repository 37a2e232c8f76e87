-- CreateTable
CREATE TABLE "registry_pack" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rules_version" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_pack_pkey" PRIMARY KEY ("organisation_id","id")
);

-- AddForeignKey
ALTER TABLE "registry_pack" ADD CONSTRAINT "registry_pack_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "statement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "registry_pack" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registry_pack" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "registry_pack" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

GRANT SELECT, INSERT, UPDATE ON "registry_pack" TO daylight_app;
