-- DropIndex
DROP INDEX "ledger_project_id_source_id_update_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "ledger_source_id_update_id_key" ON "ledger"("source_id", "update_id");


-- A thing is changed again and again: with room left on its page it needs no new entry in the index.
ALTER TABLE "thing" SET (fillfactor = 70);
