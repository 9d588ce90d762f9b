-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- CreateEnum
CREATE TYPE "budget_line_status" AS ENUM ('PLANNED', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "budget_move_kind" AS ENUM ('OPEN', 'ALLOCATE', 'TRANSFER');

-- CreateEnum
CREATE TYPE "budget_move_status" AS ENUM ('PROPOSED', 'CONFIRMED', 'DECLINED');

-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('ALLOCATE', 'TRANSFER', 'RESERVE', 'RELEASE', 'COMMIT', 'DECOMMIT', 'PAY', 'RETURN', 'RECOVER', 'WRITE_OFF', 'CARRY_OVER');

-- CreateEnum
CREATE TYPE "ledger_bucket" AS ENUM ('appropriation', 'available', 'reserved', 'committed', 'paid', 'income');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('DRAFT', 'AWAITING_CERTIFICATION', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL', 'APPROVED', 'IN_PAYMENT', 'PAID', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "line_verdict" AS ENUM ('UNDECIDED', 'ACCEPTED', 'REDUCED', 'REJECTED', 'PARKED');

-- CreateEnum
CREATE TYPE "tax_regime" AS ENUM ('VAT_PAYER', 'SIMPLIFIED');

-- CreateEnum
CREATE TYPE "legal_form" AS ENUM ('ORGANISATION', 'ENTREPRENEUR');

-- CreateEnum
CREATE TYPE "company_role" AS ENUM ('preparer', 'certifier', 'viewer');

-- CreateEnum
CREATE TYPE "staff_role_name" AS ENUM ('reviewer', 'lead', 'approver', 'commission', 'finance', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "programme_version_status" AS ENUM ('DRAFT', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('nonWorking', 'shortened', 'working');

-- CreateEnum
CREATE TYPE "clarification_status" AS ENUM ('OPEN', 'ANSWERED', 'RESOLVED', 'CANCELLED');

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'CITY',
    "status" "budget_line_status" NOT NULL DEFAULT 'PLANNED',
    "allocated" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "paid" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by_id" UUID,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_move" (
    "id" UUID NOT NULL,
    "kind" "budget_move_kind" NOT NULL,
    "from_line_id" UUID,
    "to_line_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "budget_move_status" NOT NULL DEFAULT 'PROPOSED',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "budget_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" BIGSERIAL NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "claim_id" UUID,
    "move_id" UUID,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "budget_line_id" UUID NOT NULL,
    "bucket" "ledger_bucket" NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cap_use" (
    "company_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "cap" TEXT NOT NULL,
    "used" BIGINT NOT NULL,

    CONSTRAINT "cap_use_pkey" PRIMARY KEY ("company_id","programme_id","fiscal_year","cap")
);

-- CreateTable
CREATE TABLE "budget_month" (
    "budget_line_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "shard" INTEGER NOT NULL,
    "allocated" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "paid" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "budget_month_pkey" PRIMARY KEY ("budget_line_id","month","shard")
);

-- CreateTable
CREATE TABLE "claim_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "claim_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "programme_version_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" "claim_status" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ(3),
    "contract_number" TEXT,
    "contract_date" DATE,
    "unique_contract_number" TEXT,
    "hs_code" TEXT,
    "account_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "fiscal_year" INTEGER,
    "budget_line_id" UUID,
    "assignee_id" UUID,
    "due_on" DATE,
    "clock_stopped_on" DATE,
    "reply_due_on" DATE,
    "calendar_version" TEXT,
    "returns" INTEGER NOT NULL DEFAULT 0,
    "decided_at" TIMESTAMPTZ(3),
    "claimed" BIGINT NOT NULL DEFAULT 0,
    "eligible" BIGINT NOT NULL DEFAULT 0,
    "accepted" BIGINT NOT NULL DEFAULT 0,
    "support" BIGINT NOT NULL DEFAULT 0,
    "requested" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "paid" BIGINT NOT NULL DEFAULT 0,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "open_questions" INTEGER NOT NULL DEFAULT 0,
    "answered_questions" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_line" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "supplier_name" TEXT NOT NULL DEFAULT '',
    "supplier_country" TEXT,
    "supplier_tax_id" TEXT,
    "invoice_number" TEXT,
    "invoice_date" DATE,
    "paid_on" DATE,
    "payment_order_number" TEXT,
    "currency" TEXT NOT NULL DEFAULT 'RUB',
    "amount_minor" BIGINT,
    "vat_minor" BIGINT,
    "destination_country" TEXT,
    "hs_code" TEXT,
    "contract_number" TEXT,
    "event_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ(3),
    "rate_nominal" INTEGER,
    "rate_value" BIGINT,
    "rate_date" DATE,
    "rate_source" TEXT,
    "claimed" BIGINT,
    "eligible" BIGINT,
    "accepted" BIGINT,
    "support" BIGINT,
    "origin_line_id" UUID,

    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_document" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "line_id" UUID,
    "clarification_id" UUID,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_in_version" INTEGER,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_version" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "programme_version_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "calculation" JSONB NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_cap_use" (
    "claim_id" UUID NOT NULL,
    "cap" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "claim_cap_use_pkey" PRIMARY KEY ("claim_id","cap")
);

-- CreateTable
CREATE TABLE "claim_duty" (
    "claim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_duty_pkey" PRIMARY KEY ("claim_id","user_id")
);

-- CreateTable
CREATE TABLE "claim_transition" (
    "action" TEXT NOT NULL,
    "from_status" "claim_status" NOT NULL,
    "to_status" "claim_status" NOT NULL,
    "roles" TEXT[],
    "duty" TEXT,
    "assignee_only" BOOLEAN NOT NULL,
    "confirms" TEXT,
    "tables" TEXT[],

    CONSTRAINT "claim_transition_pkey" PRIMARY KEY ("action","from_status")
);

-- CreateTable
CREATE TABLE "office_action" (
    "action" TEXT NOT NULL,
    "roles" TEXT[],
    "tables" TEXT[],

    CONSTRAINT "office_action_pkey" PRIMARY KEY ("action")
);

-- CreateTable
CREATE TABLE "claim_count" (
    "fiscal_year" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "status" "claim_status" NOT NULL,
    "shard" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "claim_count_pkey" PRIMARY KEY ("fiscal_year","category","status","shard")
);

-- CreateTable
CREATE TABLE "company" (
    "id" UUID NOT NULL,
    "inn" TEXT NOT NULL,
    "kpp" TEXT,
    "ogrn" TEXT NOT NULL,
    "legal_form" "legal_form" NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tax_regime" "tax_regime" NOT NULL,
    "registered_on" DATE NOT NULL,
    "product" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "role" "company_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "bik" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "correspondent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_seconds" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,
    "active_company_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role_name" NOT NULL,
    "programme_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_lock" (
    "email" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT,
    "payload" JSONB NOT NULL,
    "claim_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "chain_seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "on_behalf_of_id" UUID,
    "session_id" UUID,
    "company_id" UUID,
    "claim_id" UUID,
    "object_type" TEXT,
    "object_id" TEXT,
    "data" JSONB NOT NULL,
    "visible_to_company" BOOLEAN NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "app_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "app_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_bucket" (
    "key" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_bucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "programme_version_status" NOT NULL,
    "rules" JSONB NOT NULL,
    "rules_hash" TEXT NOT NULL,
    "filed_from" TIMESTAMPTZ(3) NOT NULL,
    "filed_to" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "currency_rate" (
    "date" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "nominal" INTEGER NOT NULL,
    "value" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "currency_rate_pkey" PRIMARY KEY ("currency","date")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "title" TEXT,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "deduction_reason" (
    "code" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "deduction_reason_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "line_decision" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "verdict" "line_verdict" NOT NULL,
    "eligible" BIGINT NOT NULL,
    "accepted" BIGINT NOT NULL,
    "reason_code" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "internal" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "line_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_answer" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "line_id" UUID,
    "question" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL,
    "status" "clarification_status" NOT NULL DEFAULT 'OPEN',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_flag" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "line_id" UUID,
    "remark" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "fixed_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "support" BIGINT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "chain" TEXT[],
    "message" TEXT NOT NULL DEFAULT '',
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "snapshot_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "valid" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "support" BIGINT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_person_request" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "two_person_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_view" (
    "document_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_view_pkey" PRIMARY KEY ("document_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_fiscal_year_programme_id_category_source_key" ON "budget_line"("fiscal_year", "programme_id", "category", "source");

-- CreateIndex
CREATE INDEX "budget_move_status_idx" ON "budget_move"("status");

-- CreateIndex
CREATE INDEX "ledger_transaction_claim_id_idx" ON "ledger_transaction"("claim_id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_budget_line_id_id_idx" ON "ledger_entry"("budget_line_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_number_key" ON "claim"("number");

-- CreateIndex
CREATE INDEX "claim_company_id_created_at_id_idx" ON "claim"("company_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "claim_status_due_on_id_idx" ON "claim"("status", "due_on", "id");

-- CreateIndex
CREATE INDEX "claim_assignee_id_status_due_on_id_idx" ON "claim"("assignee_id", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "claim_category_status_due_on_id_idx" ON "claim"("category", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "claim_status_decided_at_id_idx" ON "claim"("status", "decided_at" DESC, "id");

-- CreateIndex
CREATE INDEX "claim_search" ON "claim" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "claim_line_claim_id_position_idx" ON "claim_line"("claim_id", "position");

-- CreateIndex
CREATE INDEX "claim_document_claim_id_idx" ON "claim_document"("claim_id");

-- CreateIndex
CREATE INDEX "claim_document_line_id_idx" ON "claim_document"("line_id");

-- CreateIndex
CREATE INDEX "claim_document_document_id_idx" ON "claim_document"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_version_claim_id_number_key" ON "claim_version"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "company_inn_key" ON "company"("inn");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_company_id_idx" ON "membership"("company_id");

-- CreateIndex
CREATE INDEX "bank_account_company_id_idx" ON "bank_account"("company_id");

-- CreateIndex
CREATE INDEX "document_company_id_idx" ON "document"("company_id");

-- CreateIndex
CREATE INDEX "document_sha256_idx" ON "document"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "staff_role_user_id_idx" ON "staff_role"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupe_key_key" ON "outbox_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_claim_id_idx" ON "outbox_message"("claim_id");

-- CreateIndex
CREATE INDEX "audit_event_claim_id_id_idx" ON "audit_event"("claim_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_type_id_idx" ON "audit_event"("type", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_chain_chain_seq_key" ON "audit_event"("chain", "chain_seq");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_programme_id_version_key" ON "programme_version"("programme_id", "version");

-- CreateIndex
CREATE INDEX "calendar_day_year_idx" ON "calendar_day"("year");

-- CreateIndex
CREATE UNIQUE INDEX "deduction_reason_number_key" ON "deduction_reason"("number");

-- CreateIndex
CREATE INDEX "line_decision_claim_id_round_idx" ON "line_decision"("claim_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "line_decision_line_id_round_key" ON "line_decision"("line_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_answer_claim_id_round_item_key" ON "checklist_answer"("claim_id", "round", "item");

-- CreateIndex
CREATE INDEX "clarification_claim_id_idx" ON "clarification"("claim_id");

-- CreateIndex
CREATE INDEX "correction_flag_claim_id_round_idx" ON "correction_flag"("claim_id", "round");

-- CreateIndex
CREATE INDEX "recommendation_claim_id_idx" ON "recommendation"("claim_id");

-- CreateIndex
CREATE INDEX "approval_claim_id_idx" ON "approval"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_claim_id_number_key" ON "decision"("claim_id", "number");

-- CreateIndex
CREATE INDEX "two_person_request_claim_id_idx" ON "two_person_request"("claim_id");

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_move" ADD CONSTRAINT "budget_move_from_line_id_fkey" FOREIGN KEY ("from_line_id") REFERENCES "budget_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_move" ADD CONSTRAINT "budget_move_to_line_id_fkey" FOREIGN KEY ("to_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_budget_line_id_fkey" FOREIGN KEY ("budget_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_month" ADD CONSTRAINT "budget_month_budget_line_id_fkey" FOREIGN KEY ("budget_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_programme_version_id_fkey" FOREIGN KEY ("programme_version_id") REFERENCES "programme_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "bank_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_budget_line_id_fkey" FOREIGN KEY ("budget_line_id") REFERENCES "budget_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_document" ADD CONSTRAINT "claim_document_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_document" ADD CONSTRAINT "claim_document_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "claim_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_document" ADD CONSTRAINT "claim_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_version" ADD CONSTRAINT "claim_version_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_duty" ADD CONSTRAINT "claim_duty_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_duty" ADD CONSTRAINT "claim_duty_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_year_fkey" FOREIGN KEY ("year") REFERENCES "calendar_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_decision" ADD CONSTRAINT "line_decision_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "claim_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_decision" ADD CONSTRAINT "line_decision_reason_code_fkey" FOREIGN KEY ("reason_code") REFERENCES "deduction_reason"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


