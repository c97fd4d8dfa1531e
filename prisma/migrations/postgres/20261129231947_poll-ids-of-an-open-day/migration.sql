-- DropForeignKey
ALTER TABLE "poll_vote" DROP CONSTRAINT "poll_vote_poll_id_fkey";

-- DropIndex
DROP INDEX "poll_open_day_id_idx";

-- AlterTable
ALTER TABLE "poll" DROP CONSTRAINT "poll_pkey",
ADD CONSTRAINT "poll_pkey" PRIMARY KEY ("open_day_id", "id");

-- AlterTable
ALTER TABLE "poll_vote" ADD COLUMN     "open_day_id" INTEGER;
UPDATE "poll_vote" SET "open_day_id" = p."open_day_id" FROM "poll" p WHERE p."id" = "poll_vote"."poll_id";
ALTER TABLE "poll_vote" ALTER COLUMN "open_day_id" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_open_day_id_poll_id_fkey" FOREIGN KEY ("open_day_id", "poll_id") REFERENCES "poll"("open_day_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
