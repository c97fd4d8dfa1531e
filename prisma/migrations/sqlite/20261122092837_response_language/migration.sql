-- Written by hand: rebuilding the table, as SQLite's migrations do, would give it the rowid that it must not have.
-- AlterTable
ALTER TABLE "survey_response" DROP COLUMN "language";
