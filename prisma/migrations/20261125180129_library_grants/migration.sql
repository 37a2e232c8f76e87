-- CreateTable
CREATE TABLE "library_grant" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "for_whom" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "granted_by" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "library_grant_pkey" PRIMARY KEY ("organisation_id","id")
);

ALTER TABLE "library_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "library_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "library_grant" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
-- For whom and until when stays as it was given.
GRANT SELECT, INSERT, DELETE ON "library_grant" TO daylight_app;
GRANT UPDATE (withdrawn_at, opened_at) ON "library_grant" TO daylight_app;
