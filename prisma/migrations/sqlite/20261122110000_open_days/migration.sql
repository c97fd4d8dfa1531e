-- CreateTable
CREATE TABLE "open_day_series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "every_weeks" INTEGER NOT NULL,
    "first_on" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "holidays" TEXT,
    "plan" TEXT NOT NULL,
    "ended_at" DATETIME,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "open_day" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "series_id" TEXT,
    "rhythm_on" TEXT,
    "state" TEXT NOT NULL,
    "starts_at" DATETIME NOT NULL,
    "minutes" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "earlier" TEXT NOT NULL DEFAULT '[]',
    "cancel_reason" TEXT,
    "code" TEXT NOT NULL,
    "deck" TEXT,
    "deck_edited_at" DATETIME,
    "deck_board" TEXT,
    "started_at" DATETIME,
    "closed_at" DATETIME,
    "seal_version" INTEGER,
    "seal_hash" TEXT,
    "sealed_board" TEXT,
    "sealed_team" TEXT,
    "summary" TEXT,
    "recap_sent_at" DATETIME,
    CONSTRAINT "open_day_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "open_day_series" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "attendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "open_day_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reply" TEXT NOT NULL DEFAULT 'none',
    "replied_at" DATETIME,
    "sent_sequence" INTEGER,
    "token_hash" TEXT NOT NULL,
    "sealed_token" TEXT NOT NULL,
    CONSTRAINT "attendee_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "deck_image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "default_deck" (
    "project_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slides" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "room" (
    "open_day_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slide" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "blank" BOOLEAN NOT NULL DEFAULT false,
    "frozen_version" INTEGER,
    "frozen_board" TEXT,
    "driver" TEXT,
    "driver_name" TEXT,
    "lease_until" DATETIME,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "polls" INTEGER NOT NULL DEFAULT 0,
    "reactions" TEXT NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "room_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "participant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "open_day_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "name" TEXT,
    "language" TEXT NOT NULL,
    "joined_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "participant_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "room_question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "open_day_id" INTEGER NOT NULL,
    "participant_id" TEXT NOT NULL,
    "name" TEXT,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "asked_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "room_question_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "room_question_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "question_vote" (
    "question_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,

    PRIMARY KEY ("question_id", "participant_id"),
    CONSTRAINT "question_vote_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "room_question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "question_vote_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "poll" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "open_day_id" INTEGER NOT NULL,
    "design" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "place" INTEGER NOT NULL,
    CONSTRAINT "poll_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "poll_vote" (
    "poll_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "option" TEXT NOT NULL,

    PRIMARY KEY ("poll_id", "participant_id"),
    CONSTRAINT "poll_vote_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "poll_vote_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "pulse" (
    "participant_id" TEXT NOT NULL PRIMARY KEY,
    "useful" INTEGER,
    "confident" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "pulse_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "open_day_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "decided_by" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "decision_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "open_day_promise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project_id" INTEGER NOT NULL,
    "open_day_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT,
    "judged_on" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "relayed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "open_day_promise_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "open_day_series_project_id_idx" ON "open_day_series"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "open_day_uid_key" ON "open_day"("uid");

-- CreateIndex
CREATE UNIQUE INDEX "open_day_code_key" ON "open_day"("code");

-- CreateIndex
CREATE INDEX "open_day_project_id_starts_at_idx" ON "open_day"("project_id", "starts_at");

-- CreateIndex
CREATE INDEX "open_day_state_starts_at_idx" ON "open_day"("state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "open_day_project_id_key_key" ON "open_day"("project_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "open_day_series_id_rhythm_on_key" ON "open_day"("series_id", "rhythm_on");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_token_hash_key" ON "attendee"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_open_day_id_email_key" ON "attendee"("open_day_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "deck_image_project_id_hash_key" ON "deck_image"("project_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "participant_token_hash_key" ON "participant"("token_hash");

-- CreateIndex
CREATE INDEX "participant_open_day_id_idx" ON "participant"("open_day_id");

-- CreateIndex
CREATE INDEX "room_question_open_day_id_state_idx" ON "room_question"("open_day_id", "state");

-- CreateIndex
CREATE INDEX "poll_open_day_id_idx" ON "poll"("open_day_id");

-- CreateIndex
CREATE INDEX "decision_open_day_id_idx" ON "decision"("open_day_id");

-- CreateIndex
CREATE INDEX "open_day_promise_project_id_state_idx" ON "open_day_promise"("project_id", "state");
