-- AlterTable
ALTER TABLE "thing" ADD COLUMN "chain_seq" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "thing" ADD COLUMN "tail" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "thing" ADD COLUMN "checkpoint_instant" BIGINT;

-- Until now a history began at the row that was folded last. Checkpoints are made at need.
UPDATE "thing" SET "chain_seq" = "last_seq";

-- CreateTable
CREATE TABLE "checkpoint" (
    "project_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "instant" BIGINT NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("project_id","kind","key","instant")
);
