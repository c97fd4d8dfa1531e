-- AlterTable
ALTER TABLE "ingest_key" ADD COLUMN "ends_at" BIGINT;
ALTER TABLE "ingest_key" ADD COLUMN "last_used_at" BIGINT;

-- CreateIndex
CREATE INDEX "ingest_key_project_source_id_idx" ON "ingest_key_project"("source_id");
