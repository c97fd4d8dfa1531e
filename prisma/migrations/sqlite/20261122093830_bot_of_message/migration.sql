-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN "bot" TEXT;

-- CreateIndex
CREATE INDEX "outbox_message_bot_sent_at_idx" ON "outbox_message"("bot", "sent_at");
