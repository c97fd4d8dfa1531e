-- AlterTable
ALTER TABLE "open_day" ADD COLUMN "rehearsed_since" DATETIME;

-- AlterTable
ALTER TABLE "room" ADD COLUMN "touched" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN "rehearsal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "open_day_promise" ADD COLUMN "rehearsal" BOOLEAN NOT NULL DEFAULT false;
