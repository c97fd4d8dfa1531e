-- AlterTable
ALTER TABLE "user" ADD COLUMN "feed_edition" INTEGER NOT NULL DEFAULT 0;
