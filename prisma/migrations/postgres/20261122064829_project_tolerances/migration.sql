-- AlterTable
ALTER TABLE "project" ADD COLUMN     "tolerances" TEXT;
