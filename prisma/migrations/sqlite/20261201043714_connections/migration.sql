-- CreateTable
CREATE TABLE "connection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tool" TEXT NOT NULL,
    "project_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "secrets" TEXT NOT NULL,
    "requires_signature" BOOLEAN NOT NULL,
    "settings" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "paused_at" DATETIME,
    "removed_at" DATETIME,
    CONSTRAINT "connection_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "connection_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "connection_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "received_at" DATETIME NOT NULL,
    "original" TEXT NOT NULL,
    "read_at" DATETIME,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "ignored" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    CONSTRAINT "delivery_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "unmapped_value" (
    "connection_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" DATETIME NOT NULL,

    PRIMARY KEY ("connection_id", "field", "value"),
    CONSTRAINT "unmapped_value_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "connection_token_hash_key" ON "connection"("token_hash");

-- CreateIndex
CREATE INDEX "connection_project_id_idx" ON "connection"("project_id");

-- CreateIndex
CREATE INDEX "connection_source_id_idx" ON "connection"("source_id");

-- CreateIndex
CREATE INDEX "delivery_read_at_id_idx" ON "delivery"("read_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_connection_id_delivery_id_key" ON "delivery"("connection_id", "delivery_id");
