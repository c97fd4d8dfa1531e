-- DropIndex
DROP INDEX "survey_template_project_id_idx";

-- DropIndex
DROP INDEX "survey_response_survey_id_submitted_idx";

-- AlterTable
ALTER TABLE "survey_template" DROP COLUMN "name",
ADD COLUMN     "built_in" TEXT;

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "relayed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "relayed_to" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "reminded_on" TEXT;

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "by_link" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "changed_on" TEXT NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "survey_template_project_id_built_in_key" ON "survey_template"("project_id", "built_in");

-- CreateIndex
CREATE INDEX "survey_response_survey_id_submitted_by_link_revision_relaye_idx" ON "survey_response"("survey_id", "submitted", "by_link", "revision", "relayed");
