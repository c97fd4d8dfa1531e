-- AlterTable
ALTER TABLE "ledger_head" ADD COLUMN "came_due" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "source_activity" ADD COLUMN "waiting" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "waiting_update" (
    "instant" BIGINT NOT NULL,
    "project_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("instant", "project_id", "seq")
);
