-- AlterTable
ALTER TABLE "quarantine" ADD COLUMN "note" TEXT;
ALTER TABLE "quarantine" ADD COLUMN "resolved_seq" INTEGER;
