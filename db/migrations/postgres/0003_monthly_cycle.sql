CREATE TABLE "day_off" (
	"unit_id" text NOT NULL,
	"day" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "day_off_unit_id_day_pk" PRIMARY KEY("unit_id","day"),
	CONSTRAINT "day_off_kind_known" CHECK ("day_off"."kind" in ('rest', 'work'))
);
--> statement-breakpoint
CREATE TABLE "digest" (
	"person_id" text NOT NULL,
	"day" text NOT NULL,
	"content" jsonb NOT NULL,
	"made_at" bigint NOT NULL,
	"seen_at" bigint,
	"mailed_at" bigint,
	"mail_fault" text,
	CONSTRAINT "digest_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"office_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"colour" text NOT NULL,
	"year" integer,
	"no" integer,
	"title" text NOT NULL,
	"requirement" text NOT NULL,
	"due" text NOT NULL,
	"state" text DEFAULT 'issued' NOT NULL,
	"issued_by" text,
	"issued_at" bigint NOT NULL,
	"acknowledged_at" bigint,
	"replied_at" bigint,
	"closed_by" text,
	"closed_at" bigint,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_kind_known" CHECK ("notice"."kind" in ('reminder', 'order')),
	CONSTRAINT "notice_colour_known" CHECK ("notice"."colour" in ('blue', 'yellow', 'red')),
	CONSTRAINT "notice_state_known" CHECK ("notice"."state" in ('issued', 'acknowledged', 'replied', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "notice_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "notice_entry_kind_known" CHECK ("notice_entry"."kind" in ('issue', 'acknowledge', 'reply', 'return', 'close'))
);
--> statement-breakpoint
CREATE TABLE "notice_task" (
	"notice_id" text NOT NULL,
	"task_id" text NOT NULL,
	CONSTRAINT "notice_task_notice_id_task_id_pk" PRIMARY KEY("notice_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "reporting_calendar" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"from_month" text NOT NULL,
	"settings" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"month" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	"removed_at" bigint,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"task_id" text NOT NULL,
	"month" text NOT NULL,
	"unit_id" text NOT NULL,
	"note" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contribution_task_id_month_unit_id_pk" PRIMARY KEY("task_id","month","unit_id")
);
--> statement-breakpoint
CREATE TABLE "change_request" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"reason" text NOT NULL,
	"progress" text DEFAULT '' NOT NULL,
	"old_due" text NOT NULL,
	"new_due" text,
	"old_value" text,
	"new_value" text,
	"old_value_high" text,
	"new_value_high" text,
	"document_no" text,
	"asked_by" text,
	"asked_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"decision" text DEFAULT '' NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "change_request_kind_known" CHECK ("change_request"."kind" in ('extension', 'adjustment')),
	CONSTRAINT "change_request_state_known" CHECK ("change_request"."state" in ('asked', 'granted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "level_before" text;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "signer_id" text;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "signed_at" bigint;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "reason" text DEFAULT 'edit' NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "document_no" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "roll_up" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "weight" text DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "day_off" ADD CONSTRAINT "day_off_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_office_id_unit_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_entry" ADD CONSTRAINT "notice_entry_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_entry" ADD CONSTRAINT "notice_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_task" ADD CONSTRAINT "notice_task_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_task" ADD CONSTRAINT "notice_task_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_calendar" ADD CONSTRAINT "reporting_calendar_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_unit" ON "notice" USING btree ("unit_id","state");--> statement-breakpoint
CREATE INDEX "notice_office" ON "notice" USING btree ("office_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_no" ON "notice" USING btree ("office_id","year","no");--> statement-breakpoint
CREATE INDEX "notice_entry_notice" ON "notice_entry" USING btree ("notice_id","at");--> statement-breakpoint
CREATE INDEX "notice_task_task" ON "notice_task" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "reporting_calendar_unit" ON "reporting_calendar" USING btree ("unit_id","from_month");--> statement-breakpoint
CREATE INDEX "attachment_task" ON "attachment" USING btree ("task_id","month");--> statement-breakpoint
CREATE INDEX "attachment_sha256" ON "attachment" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "change_request_task" ON "change_request" USING btree ("task_id","asked_at");--> statement-breakpoint
CREATE INDEX "change_request_state" ON "change_request" USING btree ("state");--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_signer_id_person_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_parent" ON "task" USING btree ("parent_id");