-- CreateTable
CREATE TABLE "statement_comment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "must_settle" BOOLEAN NOT NULL,
    "quote" TEXT,
    "quote_before" TEXT NOT NULL DEFAULT '',
    "quote_after" TEXT NOT NULL DEFAULT '',
    "quote_line" INTEGER NOT NULL DEFAULT 0,
    "replacement" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statement_comment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "statement_comment_reply" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_comment_reply_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "statement_comment_organisation_id_section_id_created_at_idx" ON "statement_comment"("organisation_id", "section_id", "created_at");

-- CreateIndex
CREATE INDEX "statement_comment_reply_organisation_id_comment_id_created__idx" ON "statement_comment_reply"("organisation_id", "comment_id", "created_at");

-- AddForeignKey
ALTER TABLE "statement_comment" ADD CONSTRAINT "statement_comment_organisation_id_section_id_fkey" FOREIGN KEY ("organisation_id", "section_id") REFERENCES "statement_section"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_comment_reply" ADD CONSTRAINT "statement_comment_reply_organisation_id_comment_id_fkey" FOREIGN KEY ("organisation_id", "comment_id") REFERENCES "statement_comment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "statement_comment" ADD CONSTRAINT statement_comment_kind CHECK (kind IN ('comment', 'suggestion'));
ALTER TABLE "statement_comment" ADD CONSTRAINT statement_comment_state CHECK (state IN ('open', 'resolved', 'accepted', 'rejected'));
ALTER TABLE "statement_comment" ADD CONSTRAINT statement_comment_settled CHECK ((state = 'open') = (settled_at IS NULL));
ALTER TABLE "statement_comment" ADD CONSTRAINT statement_comment_suggestion CHECK ((kind = 'suggestion') = (replacement IS NOT NULL) AND (kind = 'comment' OR quote IS NOT NULL));

ALTER TABLE "statement_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_comment" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "statement_comment" TO daylight_app;

ALTER TABLE "statement_comment_reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_comment_reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statement_comment_reply" USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON "statement_comment_reply" TO daylight_app;
