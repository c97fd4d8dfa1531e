-- AlterTable
ALTER TABLE "person_invitation" ADD COLUMN "invited_by" TEXT;

-- CreateTable
CREATE TABLE "password_link" (
    "token_hash" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "made_by" TEXT,
    "expires_at" DATETIME NOT NULL,
    CONSTRAINT "password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");
