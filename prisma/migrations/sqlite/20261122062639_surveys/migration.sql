-- CreateTable
CREATE TABLE "outbox_message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "project_id" INTEGER,
    "receiver" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed" TEXT,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" DATETIME NOT NULL,
    "lease_until" DATETIME,
    "last_error" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" DATETIME
);

-- CreateTable
CREATE TABLE "suppression" (
    "email" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "customer" TEXT NOT NULL DEFAULT '',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("email", "customer")
);

-- CreateTable
CREATE TABLE "group_bot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "vendor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "survey_template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "rule" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "survey_version" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "template_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "design" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "survey_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "survey_template" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "survey" (
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
    CONSTRAINT "survey_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "survey_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "site" TEXT,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "asked_at" DATETIME,
    CONSTRAINT "invitation_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "invitation_link" (
    "token_hash" TEXT NOT NULL PRIMARY KEY,
    "invitation_id" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    CONSTRAINT "invitation_link_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "survey_id" TEXT NOT NULL,
    "invitation_id" TEXT,
    "role" TEXT,
    "site" TEXT,
    "language" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "answered_on" TEXT NOT NULL,
    "submitted" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "survey_response_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "follow_up" (
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
    "revision" INTEGER NOT NULL DEFAULT 1,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "follow_up_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupe_key_key" ON "outbox_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_state_not_before_idx" ON "outbox_message"("state", "not_before");

-- CreateIndex
CREATE INDEX "outbox_message_project_id_created_at_idx" ON "outbox_message"("project_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "group_bot_project_id_name_key" ON "group_bot"("project_id", "name");

-- CreateIndex
CREATE INDEX "survey_template_project_id_idx" ON "survey_template"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_version_template_id_number_key" ON "survey_version"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "survey_open_code_hash_key" ON "survey"("open_code_hash");

-- CreateIndex
CREATE INDEX "survey_closed_at_closes_at_idx" ON "survey"("closed_at", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_project_id_key_key" ON "survey"("project_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "survey_project_id_cause_key" ON "survey"("project_id", "cause");

-- CreateIndex
CREATE INDEX "invitation_email_asked_at_idx" ON "invitation"("email", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_survey_id_email_key" ON "invitation"("survey_id", "email");

-- CreateIndex
CREATE INDEX "invitation_link_invitation_id_idx" ON "invitation_link"("invitation_id");

-- CreateIndex
CREATE INDEX "survey_response_survey_id_submitted_idx" ON "survey_response"("survey_id", "submitted");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_survey_id_invitation_id_key" ON "survey_response"("survey_id", "invitation_id");

-- CreateIndex
CREATE INDEX "follow_up_project_id_status_idx" ON "follow_up"("project_id", "status");

-- CreateIndex
CREATE INDEX "follow_up_response_id_idx" ON "follow_up"("response_id");
