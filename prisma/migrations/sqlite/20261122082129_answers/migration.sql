-- WITHOUT ROWID is written by hand: a rowid would number the answers in the order in which they came, which in an
-- anonymous survey is nobody's business.
-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "reminded_on" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_survey_template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "built_in" TEXT,
    "occasion" TEXT NOT NULL,
    "rule" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_survey_template" ("created_at", "id", "occasion", "project_id", "rule") SELECT "created_at", "id", "occasion", "project_id", "rule" FROM "survey_template";
DROP TABLE "survey_template";
ALTER TABLE "new_survey_template" RENAME TO "survey_template";
CREATE UNIQUE INDEX "survey_template_project_id_built_in_key" ON "survey_template"("project_id", "built_in");
CREATE TABLE "new_survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "version_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "cause" TEXT NOT NULL,
    "opens_at" DATETIME NOT NULL,
    "closes_at" DATETIME NOT NULL,
    "closed_at" DATETIME,
    "remind_on" TEXT NOT NULL,
    "open_code_hash" TEXT,
    "open_code" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    "relayed_to" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "survey_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_survey" ("anonymous", "cause", "closed_at", "closes_at", "id", "key", "open_code", "open_code_hash", "opens_at", "project_id", "remind_on", "title", "version_id") SELECT "anonymous", "cause", "closed_at", "closes_at", "id", "key", "open_code", "open_code_hash", "opens_at", "project_id", "remind_on", "title", "version_id" FROM "survey";
DROP TABLE "survey";
ALTER TABLE "new_survey" RENAME TO "survey";
CREATE UNIQUE INDEX "survey_open_code_hash_key" ON "survey"("open_code_hash");
CREATE INDEX "survey_closed_at_closes_at_idx" ON "survey"("closed_at", "closes_at");
CREATE UNIQUE INDEX "survey_project_id_key_key" ON "survey"("project_id", "key");
CREATE UNIQUE INDEX "survey_project_id_cause_key" ON "survey"("project_id", "cause");
CREATE TABLE "new_survey_response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "survey_id" TEXT NOT NULL,
    "invitation_id" TEXT,
    "role" TEXT,
    "site" TEXT,
    "language" TEXT NOT NULL,
    "by_link" BOOLEAN NOT NULL DEFAULT false,
    "answers" TEXT NOT NULL,
    "answered_on" TEXT NOT NULL,
    "submitted" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "survey_response_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_survey_response" ("answered_on", "answers", "id", "invitation_id", "language", "relayed", "revision", "role", "site", "submitted", "survey_id") SELECT "answered_on", "answers", "id", "invitation_id", "language", "relayed", "revision", "role", "site", "submitted", "survey_id" FROM "survey_response";
DROP TABLE "survey_response";
ALTER TABLE "new_survey_response" RENAME TO "survey_response";
CREATE INDEX "survey_response_survey_id_submitted_by_link_revision_relayed_idx" ON "survey_response"("survey_id", "submitted", "by_link", "revision", "relayed");
CREATE UNIQUE INDEX "survey_response_survey_id_invitation_id_key" ON "survey_response"("survey_id", "invitation_id");
CREATE TABLE "new_follow_up" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "survey_id" TEXT NOT NULL,
    "response_id" TEXT,
    "title" TEXT NOT NULL,
    "owner" TEXT,
    "due_on" TEXT,
    "answer" TEXT,
    "status" TEXT NOT NULL,
    "created_on" TEXT NOT NULL,
    "closed_on" TEXT,
    "changed_on" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "follow_up_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_follow_up" ("answer", "closed_on", "created_on", "due_on", "id", "owner", "project_id", "relayed", "response_id", "revision", "status", "survey_id", "title") SELECT "answer", "closed_on", "created_on", "due_on", "id", "owner", "project_id", "relayed", "response_id", "revision", "status", "survey_id", "title" FROM "follow_up";
DROP TABLE "follow_up";
ALTER TABLE "new_follow_up" RENAME TO "follow_up";
CREATE INDEX "follow_up_project_id_status_idx" ON "follow_up"("project_id", "status");
CREATE INDEX "follow_up_response_id_idx" ON "follow_up"("response_id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
