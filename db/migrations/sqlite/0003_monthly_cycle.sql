CREATE TABLE `day_off` (
	`unit_id` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `day`),
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "day_off_kind_known" CHECK("day_off"."kind" in ('rest', 'work'))
);
--> statement-breakpoint
CREATE TABLE `digest` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`content` text NOT NULL,
	`made_at` integer NOT NULL,
	`seen_at` integer,
	`mailed_at` integer,
	`mail_fault` text,
	PRIMARY KEY(`person_id`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`colour` text NOT NULL,
	`year` integer,
	`no` integer,
	`title` text NOT NULL,
	`requirement` text NOT NULL,
	`due` text NOT NULL,
	`state` text DEFAULT 'issued' NOT NULL,
	`issued_by` text,
	`issued_at` integer NOT NULL,
	`acknowledged_at` integer,
	`replied_at` integer,
	`closed_by` text,
	`closed_at` integer,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_kind_known" CHECK("notice"."kind" in ('reminder', 'order')),
	CONSTRAINT "notice_colour_known" CHECK("notice"."colour" in ('blue', 'yellow', 'red')),
	CONSTRAINT "notice_state_known" CHECK("notice"."state" in ('issued', 'acknowledged', 'replied', 'closed'))
);
--> statement-breakpoint
CREATE INDEX `notice_unit` ON `notice` (`unit_id`,`state`);--> statement-breakpoint
CREATE INDEX `notice_office` ON `notice` (`office_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_no` ON `notice` (`office_id`,`year`,`no`);--> statement-breakpoint
CREATE TABLE `notice_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_entry_kind_known" CHECK("notice_entry"."kind" in ('issue', 'acknowledge', 'reply', 'return', 'close'))
);
--> statement-breakpoint
CREATE INDEX `notice_entry_notice` ON `notice_entry` (`notice_id`,`at`);--> statement-breakpoint
CREATE TABLE `notice_task` (
	`notice_id` text NOT NULL,
	`task_id` text NOT NULL,
	PRIMARY KEY(`notice_id`, `task_id`),
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_task_task` ON `notice_task` (`task_id`);--> statement-breakpoint
CREATE TABLE `reporting_calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`from_month` text NOT NULL,
	`settings` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reporting_calendar_unit` ON `reporting_calendar` (`unit_id`,`from_month`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`month` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_task` ON `attachment` (`task_id`,`month`);--> statement-breakpoint
CREATE INDEX `attachment_sha256` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `contribution` (
	`task_id` text NOT NULL,
	`month` text NOT NULL,
	`unit_id` text NOT NULL,
	`note` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`task_id`, `month`, `unit_id`),
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `change_request` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'asked' NOT NULL,
	`reason` text NOT NULL,
	`progress` text DEFAULT '' NOT NULL,
	`old_due` text NOT NULL,
	`new_due` text,
	`old_value` text,
	`new_value` text,
	`old_value_high` text,
	`new_value_high` text,
	`document_no` text,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text DEFAULT '' NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "change_request_kind_known" CHECK("change_request"."kind" in ('extension', 'adjustment')),
	CONSTRAINT "change_request_state_known" CHECK("change_request"."state" in ('asked', 'granted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `change_request_task` ON `change_request` (`task_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `change_request_state` ON `change_request` (`state`);--> statement-breakpoint
ALTER TABLE `filing` ADD `level` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `level_before` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `filing` ADD `signer_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `filing` ADD `signed_at` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `email` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `reason` text DEFAULT 'edit' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `document_no` text;--> statement-breakpoint
ALTER TABLE `task` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `task` ADD `roll_up` text;--> statement-breakpoint
ALTER TABLE `task` ADD `weight` text DEFAULT '1' NOT NULL;--> statement-breakpoint
CREATE INDEX `task_parent` ON `task` (`parent_id`);