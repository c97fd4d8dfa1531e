-- AlterTable
ALTER TABLE "user" ADD COLUMN     "installation_role" TEXT;

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL,
    "vendor_name" TEXT,
    "brand_color" TEXT,
    "first_start_hash" TEXT,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "customer_id" TEXT,
    "role" TEXT NOT NULL,
    "invited_at" TIMESTAMP(3) NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "accepted_at" TIMESTAMP(3),

    CONSTRAINT "person_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_invitation_token_hash_key" ON "person_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "person_invitation_customer_id_idx" ON "person_invitation"("customer_id");

-- AddForeignKey
ALTER TABLE "person_invitation" ADD CONSTRAINT "person_invitation_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
