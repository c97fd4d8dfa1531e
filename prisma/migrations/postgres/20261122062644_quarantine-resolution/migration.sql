-- AlterTable
ALTER TABLE "quarantine" ADD COLUMN     "note" TEXT,
ADD COLUMN     "resolved_seq" INTEGER;
