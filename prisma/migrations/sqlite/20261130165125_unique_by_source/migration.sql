-- DropIndex
DROP INDEX "ledger_project_id_source_id_update_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "ledger_source_id_update_id_key" ON "ledger"("source_id", "update_id");
