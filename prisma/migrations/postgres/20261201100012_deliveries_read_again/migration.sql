-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "readings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unmapped" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "delivery_connection_id_received_at_idx" ON "delivery"("connection_id", "received_at");

-- CreateIndex
CREATE INDEX "delivery_connection_id_quarantined_idx" ON "delivery"("connection_id", "quarantined");

-- What was read so far was read once.
UPDATE "delivery" SET "readings" = 1 WHERE "read_at" IS NOT NULL;
