-- AlterTable
ALTER TABLE "source_activity" ADD COLUMN     "updates" INTEGER NOT NULL DEFAULT 0;

-- By hand: what was accepted before the column was there.
WITH "counted" AS (SELECT "source_id", "kind", COUNT(*) AS "updates" FROM "ledger" GROUP BY "source_id", "kind")
UPDATE "source_activity" SET "updates" = (
    SELECT "counted"."updates" FROM "counted"
    WHERE "counted"."source_id" = "source_activity"."source_id" AND "counted"."kind" = "source_activity"."kind"
);
