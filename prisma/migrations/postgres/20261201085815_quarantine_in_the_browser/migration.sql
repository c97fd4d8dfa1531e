-- DropIndex
DROP INDEX "quarantine_project_id_resolved_at_idx";

-- AlterTable
ALTER TABLE "quarantine" ADD COLUMN     "resolved_by" TEXT;

-- CreateIndex
CREATE INDEX "quarantine_project_id_resolved_at_id_idx" ON "quarantine"("project_id", "resolved_at", "id");

-- CreateIndex
CREATE INDEX "quarantine_project_id_resolved_at_reason_source_id_id_idx" ON "quarantine"("project_id", "resolved_at", "reason", "source_id", "id");
