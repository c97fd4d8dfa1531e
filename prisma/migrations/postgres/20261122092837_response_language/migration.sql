-- AlterTable
ALTER TABLE "survey_response" DROP COLUMN "language";
