CREATE TABLE "draft_row" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"origin" text DEFAULT 'read' NOT NULL,
	"task" jsonb NOT NULL,
	"lead_unit_id" text,
	"supporting_unit_ids" jsonb NOT NULL,
	"post_id" text,
	"lead_official" text,
	"named" jsonb,
	"task_id" text,
	"was" jsonb,
	"gone" boolean DEFAULT false NOT NULL,
	"changed_by" text,
	"changed_at" bigint NOT NULL,
	"change_no" integer DEFAULT 1 NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "draft_row_state_known" CHECK ("draft_row"."state" in ('open', 'accepted', 'rejected')),
	CONSTRAINT "draft_row_origin_known" CHECK ("draft_row"."origin" in ('read', 'added', 'split', 'merged'))
);
--> statement-breakpoint
CREATE TABLE "replaced_text" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"title" text NOT NULL,
	"text" text,
	"sha256" text,
	"reader_version" text,
	"replaced_at" bigint NOT NULL,
	"replaced_by" text
);
--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "plan_span" jsonb;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "untaken" jsonb;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "reader_version" text;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "corrects_report_id" text;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "decisions" jsonb;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "change_no" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_row" ADD CONSTRAINT "draft_row_draft_id_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_row" ADD CONSTRAINT "draft_row_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_row" ADD CONSTRAINT "draft_row_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_row" ADD CONSTRAINT "draft_row_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replaced_text" ADD CONSTRAINT "replaced_text_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_row_draft" ON "draft_row" USING btree ("draft_id","change_no");--> statement-breakpoint
CREATE INDEX "replaced_text_report" ON "replaced_text" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "replaced_text_sha256" ON "replaced_text" USING btree ("sha256");--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_corrects_report_id_report_id_fk" FOREIGN KEY ("corrects_report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER "replaced_text_append_only" BEFORE UPDATE OR DELETE ON "replaced_text" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
INSERT INTO "draft_row" ("id", "draft_id", "task", "supporting_unit_ids", "changed_at")
  SELECT "draft"."id" || '-' || lpad(("each"."no" - 1)::text, 4, '0'), "draft"."id", "each"."task", '[]'::jsonb, "draft"."created_at"
  FROM "draft", jsonb_array_elements("draft"."plan" -> 'tasks') WITH ORDINALITY AS "each" ("task", "no") WHERE "draft"."open";
--> statement-breakpoint
UPDATE "draft" SET "plan" = "plan" - 'tasks';
