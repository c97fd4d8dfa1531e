-- AlterTable
ALTER TABLE "user" ADD COLUMN "installation_role" TEXT;

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "vendor_name" TEXT,
    "brand_color" TEXT,
    "first_start_hash" TEXT
);

-- CreateTable
CREATE TABLE "person_invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "customer_id" TEXT,
    "role" TEXT NOT NULL,
    "invited_at" DATETIME NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "accepted_at" DATETIME,
    CONSTRAINT "person_invitation_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "person_invitation_token_hash_key" ON "person_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "person_invitation_customer_id_idx" ON "person_invitation"("customer_id");
