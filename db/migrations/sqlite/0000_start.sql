CREATE TABLE `filing` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`month` text NOT NULL,
	`state` text NOT NULL,
	`entry` text NOT NULL,
	`typed` text,
	`reference` text,
	`done_on` text,
	`occurrences` integer,
	`forecast` text,
	`note` text DEFAULT '' NOT NULL,
	`issues` text DEFAULT '' NOT NULL,
	`next_steps` text DEFAULT '' NOT NULL,
	`data_source` text DEFAULT '' NOT NULL,
	`unchanged` integer DEFAULT false NOT NULL,
	`answered` text NOT NULL,
	`return_reason` text,
	`person_id` text,
	`submitted_at` integer,
	`reviewer_id` text,
	`reviewed_at` integer,
	`request_key` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "filing_state_known" CHECK("filing"."state" in ('draft', 'submitted', 'signed', 'approved', 'returned'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `filing_task_month` ON `filing` (`task_id`,`month`);--> statement-breakpoint
CREATE TABLE `judgement` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`month` text NOT NULL,
	`at` integer NOT NULL,
	`filing_id` text,
	`filing_version` integer,
	`revision_no` integer NOT NULL,
	`rule_id` text NOT NULL,
	`confirmed` integer NOT NULL,
	`standing` text NOT NULL,
	`line` text NOT NULL,
	`marks` text NOT NULL,
	`numbers` text NOT NULL,
	`person_id` text,
	`reason` text,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judgement_task` ON `judgement` (`task_id`,`month`,`at`);--> statement-breakpoint
CREATE TABLE `rule` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text,
	`name` text NOT NULL,
	`from_month` text NOT NULL,
	`settings` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_unit` ON `rule` (`unit_id`,`from_month`);--> statement-breakpoint
CREATE TABLE `chain_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`person_name` text NOT NULL,
	`request_id` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `history_at` ON `history` (`at`);--> statement-breakpoint
CREATE TABLE `holding` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holding_post` ON `holding` (`post_id`);--> statement-breakpoint
CREATE INDEX `holding_person` ON `holding` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`must_change` integer DEFAULT true NOT NULL,
	`password_set_at` integer,
	`disabled` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_username` ON `person` (`username`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "post_role_known" CHECK("post"."role" in ('reporter', 'head', 'inspector', 'leader', 'sysAdmin', 'secAdmin', 'auditAdmin'))
);
--> statement-breakpoint
CREATE INDEX `post_unit` ON `post` (`unit_id`);--> statement-breakpoint
CREATE TABLE `preference` (
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `name`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`subject` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`first_at` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`path` text NOT NULL,
	`office_path` text NOT NULL,
	`sort` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_kind_known" CHECK("unit"."kind" in ('province', 'city', 'district', 'street', 'section', 'community'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_path` ON `unit` (`path`);--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`text` text NOT NULL,
	`plan` text NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_unit` ON `draft` (`unit_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`index_no` text,
	`published` text,
	`review_start` text,
	`review_end` text,
	`plan_start` text NOT NULL,
	`plan_end` text NOT NULL,
	`sha256` text,
	`text` text,
	`reader_version` text,
	`closed_through` text,
	`change_no` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_unit` ON `report` (`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_sha256` ON `report` (`sha256`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`no` integer NOT NULL,
	`title` text NOT NULL,
	`span_start` integer,
	`span_end` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `section_report` ON `section` (`report_id`);--> statement-breakpoint
CREATE TABLE `checkpoint` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`due` text NOT NULL,
	`title` text NOT NULL,
	`value` text,
	`done_on` text,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checkpoint_task` ON `checkpoint` (`task_id`);--> statement-breakpoint
CREATE TABLE `revision` (
	`task_id` text NOT NULL,
	`no` integer NOT NULL,
	`from_month` text NOT NULL,
	`promise` text NOT NULL,
	`why` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`task_id`, `no`),
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `supporting` (
	`task_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`task_id`, `unit_id`),
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supporting_unit` ON `supporting` (`unit_id`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`section_id` text,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`indicator` text,
	`measure` text,
	`comparator` text DEFAULT 'plain' NOT NULL,
	`value` text,
	`value_high` text,
	`measure_unit` text,
	`hedge` text,
	`better` text DEFAULT 'up' NOT NULL,
	`pace` text NOT NULL,
	`start` text NOT NULL,
	`due` text NOT NULL,
	`due_stated` integer DEFAULT false NOT NULL,
	`recurrence` text,
	`cadence` text DEFAULT 'month' NOT NULL,
	`no_figure_months` text NOT NULL,
	`lag_days` integer DEFAULT 0 NOT NULL,
	`wholes` integer DEFAULT false NOT NULL,
	`may_fall` integer DEFAULT false NOT NULL,
	`entry` text DEFAULT 'total' NOT NULL,
	`baseline` text,
	`baseline_unit` text,
	`baseline_growth` text,
	`lead_official` text,
	`lead_unit_id` text NOT NULL,
	`post_id` text,
	`span_start` integer,
	`span_end` integer,
	`sentence_start` integer,
	`sentence_end` integer,
	`state` text DEFAULT 'live' NOT NULL,
	`revision_no` integer DEFAULT 1 NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "task_kind_known" CHECK("task"."kind" in ('quantity', 'milestone', 'words')),
	CONSTRAINT "task_pace_known" CHECK("task"."pace" in ('accumulate', 'path', 'hold', 'rate', 'deed', 'recurring', 'words')),
	CONSTRAINT "task_comparator_known" CHECK("task"."comparator" in ('plain', 'gte', 'lte', 'approx', 'range', 'sync')),
	CONSTRAINT "task_state_known" CHECK("task"."state" in ('live', 'standing', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `task_report` ON `task` (`report_id`,`no`);--> statement-breakpoint
CREATE INDEX `task_lead` ON `task` (`lead_unit_id`,`report_id`);