-- AlterTable
ALTER TABLE "respondent_link" ADD COLUMN     "handed_by_id" UUID,
ADD COLUMN     "holder_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sections" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "respondent_link_organisation_id_handed_by_id_idx" ON "respondent_link"("organisation_id", "handed_by_id");

-- AddForeignKey
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_organisation_id_handed_by_id_fkey" FOREIGN KEY ("organisation_id", "handed_by_id") REFERENCES "respondent_link"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- A link is either the organisation's own, whole and for an address, or a part of one in the hands of a named colleague.
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_handed" CHECK (CASE WHEN handed_by_id IS NULL THEN holder_name = '' AND sections = '{}' ELSE sections IS NOT NULL AND holder_name <> '' AND purpose = 'assessment' AND handed_by_id <> id END);
