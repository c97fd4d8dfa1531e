-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_poll" (
    "id" TEXT NOT NULL,
    "open_day_id" INTEGER NOT NULL,
    "design" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "place" INTEGER NOT NULL,

    PRIMARY KEY ("open_day_id", "id"),
    CONSTRAINT "poll_open_day_id_fkey" FOREIGN KEY ("open_day_id") REFERENCES "open_day" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_poll" ("design", "id", "open_day_id", "place", "state") SELECT "design", "id", "open_day_id", "place", "state" FROM "poll";
DROP TABLE "poll";
ALTER TABLE "new_poll" RENAME TO "poll";
CREATE TABLE "new_poll_vote" (
    "open_day_id" INTEGER NOT NULL,
    "poll_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "option" TEXT NOT NULL,

    PRIMARY KEY ("poll_id", "participant_id"),
    CONSTRAINT "poll_vote_open_day_id_poll_id_fkey" FOREIGN KEY ("open_day_id", "poll_id") REFERENCES "poll" ("open_day_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "poll_vote_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_poll_vote" ("open_day_id", "option", "participant_id", "poll_id")
  SELECT p."open_day_id", v."option", v."participant_id", v."poll_id" FROM "poll_vote" v JOIN "poll" p ON p."id" = v."poll_id";
DROP TABLE "poll_vote";
ALTER TABLE "new_poll_vote" RENAME TO "poll_vote";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
