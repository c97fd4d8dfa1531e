-- WITHOUT ROWID is written by hand: these tables are found by their primary key alone, so one b-tree less per row.
-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "membership" (
    "user_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("user_id", "customer_id"),
    CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "membership_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ingest_key" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret_hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "kinds" TEXT,
    "can_push" BOOLEAN NOT NULL,
    "can_read" BOOLEAN NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" DATETIME
);

-- CreateTable
CREATE TABLE "ingest_key_project" (
    "key_id" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,

    PRIMARY KEY ("key_id", "source_id"),
    CONSTRAINT "ingest_key_project_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "ingest_key" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ingest_key_project_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ledger_head" (
    "project_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "changed_on" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ledger" (
    "project_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "update_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "instant" BIGINT NOT NULL,
    "data" TEXT,
    "url" TEXT,
    "visibility" TEXT,
    "source_visibility" TEXT NOT NULL,
    "received_at" BIGINT NOT NULL,
    "previous_seq" INTEGER,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("project_id", "seq")
);

-- CreateTable
CREATE TABLE "thing" (
    "project_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "newest_instant" BIGINT NOT NULL,
    "newest_update_id" TEXT NOT NULL,
    "newest_source" TEXT NOT NULL,
    "retracted" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("project_id", "kind", "key")
);

-- CreateTable
CREATE TABLE "series" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "series_delta" (
    "series_id" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,

    PRIMARY KEY ("series_id", "day")
);

-- CreateTable
CREATE TABLE "quarantine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "update_id" TEXT,
    "kind" TEXT,
    "reason" TEXT NOT NULL,
    "path" TEXT,
    "message" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" BIGINT NOT NULL,
    "resolved_at" BIGINT,
    "resolution" TEXT
);

-- CreateTable
CREATE TABLE "snapshot" (
    "project_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "board" TEXT NOT NULL,

    PRIMARY KEY ("project_id", "day")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "brand_color" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "project" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_on" TEXT,
    "go_live_on" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "project_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'customer',
    CONSTRAINT "source_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "source_activity" (
    "source_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last_instant" BIGINT NOT NULL,
    "last_seq" INTEGER NOT NULL,

    PRIMARY KEY ("source_id", "kind"),
    CONSTRAINT "source_activity_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "membership_customer_id_idx" ON "membership"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "ingest_key_secret_hash_key" ON "ingest_key"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_project_id_source_id_update_id_key" ON "ledger"("project_id", "source_id", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_project_id_name_key" ON "series"("project_id", "name");

-- CreateIndex
CREATE INDEX "quarantine_project_id_resolved_at_idx" ON "quarantine"("project_id", "resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "quarantine_project_id_source_id_fingerprint_key" ON "quarantine"("project_id", "source_id", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "customer_key_key" ON "customer"("key");

-- CreateIndex
CREATE UNIQUE INDEX "project_key_key" ON "project"("key");

-- CreateIndex
CREATE INDEX "project_customer_id_idx" ON "project"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_project_id_name_key" ON "source"("project_id", "name");
