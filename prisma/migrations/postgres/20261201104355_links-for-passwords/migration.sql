-- AlterTable
ALTER TABLE "person_invitation" ADD COLUMN     "invited_by" TEXT;

-- CreateTable
CREATE TABLE "password_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "made_by" TEXT,
    "expires_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");

-- AddForeignKey
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
