CREATE TABLE "filing" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"month" text NOT NULL,
	"state" text NOT NULL,
	"entry" text NOT NULL,
	"typed" text,
	"reference" text,
	"done_on" text,
	"occurrences" integer,
	"forecast" text,
	"note" text DEFAULT '' NOT NULL,
	"issues" text DEFAULT '' NOT NULL,
	"next_steps" text DEFAULT '' NOT NULL,
	"data_source" text DEFAULT '' NOT NULL,
	"unchanged" boolean DEFAULT false NOT NULL,
	"answered" jsonb NOT NULL,
	"return_reason" text,
	"person_id" text,
	"submitted_at" bigint,
	"reviewer_id" text,
	"reviewed_at" bigint,
	"request_key" text,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "filing_state_known" CHECK ("filing"."state" in ('draft', 'submitted', 'signed', 'approved', 'returned'))
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"month" text NOT NULL,
	"at" bigint NOT NULL,
	"filing_id" text,
	"filing_version" integer,
	"revision_no" integer NOT NULL,
	"rule_id" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"standing" text NOT NULL,
	"line" text NOT NULL,
	"marks" jsonb NOT NULL,
	"numbers" jsonb NOT NULL,
	"person_id" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "rule" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text,
	"name" text NOT NULL,
	"from_month" text NOT NULL,
	"settings" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "chain_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"person_id" text,
	"person_name" text NOT NULL,
	"request_id" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" text,
	"after" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holding" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"must_change" boolean DEFAULT true NOT NULL,
	"password_set_at" bigint,
	"disabled" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "post_role_known" CHECK ("post"."role" in ('reporter', 'head', 'inspector', 'leader', 'sysAdmin', 'secAdmin', 'auditAdmin'))
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "preference_person_id_name_pk" PRIMARY KEY("person_id","name")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"subject" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"first_at" bigint NOT NULL,
	"locked_until" bigint
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"office_path" text NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_kind_known" CHECK ("unit"."kind" in ('province', 'city', 'district', 'street', 'section', 'community'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"plan" jsonb NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"index_no" text,
	"published" text,
	"review_start" text,
	"review_end" text,
	"plan_start" text NOT NULL,
	"plan_end" text NOT NULL,
	"sha256" text,
	"text" text,
	"reader_version" text,
	"closed_through" text,
	"change_no" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"no" integer NOT NULL,
	"title" text NOT NULL,
	"span_start" integer,
	"span_end" integer
);
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"due" text NOT NULL,
	"title" text NOT NULL,
	"value" text,
	"done_on" text
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"task_id" text NOT NULL,
	"no" integer NOT NULL,
	"from_month" text NOT NULL,
	"promise" jsonb NOT NULL,
	"why" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "revision_task_id_no_pk" PRIMARY KEY("task_id","no")
);
--> statement-breakpoint
CREATE TABLE "supporting" (
	"task_id" text NOT NULL,
	"unit_id" text NOT NULL,
	CONSTRAINT "supporting_task_id_unit_id_pk" PRIMARY KEY("task_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"section_id" text,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"indicator" text,
	"measure" text,
	"comparator" text DEFAULT 'plain' NOT NULL,
	"value" text,
	"value_high" text,
	"measure_unit" text,
	"hedge" text,
	"better" text DEFAULT 'up' NOT NULL,
	"pace" text NOT NULL,
	"start" text NOT NULL,
	"due" text NOT NULL,
	"due_stated" boolean DEFAULT false NOT NULL,
	"recurrence" text,
	"cadence" text DEFAULT 'month' NOT NULL,
	"no_figure_months" jsonb NOT NULL,
	"lag_days" integer DEFAULT 0 NOT NULL,
	"wholes" boolean DEFAULT false NOT NULL,
	"may_fall" boolean DEFAULT false NOT NULL,
	"entry" text DEFAULT 'total' NOT NULL,
	"baseline" text,
	"baseline_unit" text,
	"baseline_growth" text,
	"lead_official" text,
	"lead_unit_id" text NOT NULL,
	"post_id" text,
	"span_start" integer,
	"span_end" integer,
	"sentence_start" integer,
	"sentence_end" integer,
	"state" text DEFAULT 'live' NOT NULL,
	"revision_no" integer DEFAULT 1 NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "task_kind_known" CHECK ("task"."kind" in ('quantity', 'milestone', 'words')),
	CONSTRAINT "task_pace_known" CHECK ("task"."pace" in ('accumulate', 'path', 'hold', 'rate', 'deed', 'recurring', 'words')),
	CONSTRAINT "task_comparator_known" CHECK ("task"."comparator" in ('plain', 'gte', 'lte', 'approx', 'range', 'sync')),
	CONSTRAINT "task_state_known" CHECK ("task"."state" in ('live', 'standing', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_reviewer_id_person_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule" ADD CONSTRAINT "rule_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supporting" ADD CONSTRAINT "supporting_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supporting" ADD CONSTRAINT "supporting_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "filing_task_month" ON "filing" USING btree ("task_id","month");--> statement-breakpoint
CREATE INDEX "judgement_task" ON "judgement" USING btree ("task_id","month","at");--> statement-breakpoint
CREATE INDEX "rule_unit" ON "rule" USING btree ("unit_id","from_month");--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "history_at" ON "history" USING btree ("at");--> statement-breakpoint
CREATE INDEX "holding_post" ON "holding" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "holding_person" ON "holding" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_username" ON "person" USING btree ("username");--> statement-breakpoint
CREATE INDEX "post_unit" ON "post" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_path" ON "unit" USING btree ("path");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "draft_unit" ON "draft" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "report_unit" ON "report" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_sha256" ON "report" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "section_report" ON "section" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "checkpoint_task" ON "checkpoint" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "supporting_unit" ON "supporting" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "task_report" ON "task" USING btree ("report_id","no");--> statement-breakpoint
CREATE INDEX "task_lead" ON "task" USING btree ("lead_unit_id","report_id");