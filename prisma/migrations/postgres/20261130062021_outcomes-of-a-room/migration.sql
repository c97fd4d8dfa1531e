-- AlterTable
ALTER TABLE "room" ADD COLUMN     "outcomes" INTEGER NOT NULL DEFAULT 0;
