CREATE TABLE `draft_row` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`origin` text DEFAULT 'read' NOT NULL,
	`task` text NOT NULL,
	`lead_unit_id` text,
	`supporting_unit_ids` text NOT NULL,
	`post_id` text,
	`lead_official` text,
	`named` text,
	`task_id` text,
	`was` text,
	`gone` integer DEFAULT false NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`change_no` integer DEFAULT 1 NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_row_state_known" CHECK("draft_row"."state" in ('open', 'accepted', 'rejected')),
	CONSTRAINT "draft_row_origin_known" CHECK("draft_row"."origin" in ('read', 'added', 'split', 'merged'))
);
--> statement-breakpoint
CREATE INDEX `draft_row_draft` ON `draft_row` (`draft_id`,`change_no`);--> statement-breakpoint
CREATE TABLE `replaced_text` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text,
	`sha256` text,
	`reader_version` text,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `replaced_text_report` ON `replaced_text` (`report_id`);--> statement-breakpoint
CREATE INDEX `replaced_text_sha256` ON `replaced_text` (`sha256`);--> statement-breakpoint
ALTER TABLE `draft` ADD `plan_span` text;--> statement-breakpoint
ALTER TABLE `draft` ADD `untaken` text;--> statement-breakpoint
ALTER TABLE `draft` ADD `reader_version` text;--> statement-breakpoint
ALTER TABLE `draft` ADD `corrects_report_id` text REFERENCES report(id);--> statement-breakpoint
ALTER TABLE `draft` ADD `decisions` text;--> statement-breakpoint
ALTER TABLE `draft` ADD `change_no` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TRIGGER `replaced_text_no_update` BEFORE UPDATE ON `replaced_text` BEGIN SELECT RAISE(ABORT, 'replaced_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `replaced_text_no_delete` BEFORE DELETE ON `replaced_text` BEGIN SELECT RAISE(ABORT, 'replaced_text is append-only'); END;
--> statement-breakpoint
INSERT INTO `draft_row` (`id`, `draft_id`, `task`, `supporting_unit_ids`, `changed_at`)
  SELECT `draft`.`id` || printf('-%04d', `each`.`key`), `draft`.`id`, `each`.`value`, '[]', `draft`.`created_at`
  FROM `draft`, json_each(`draft`.`plan`, '$.tasks') AS `each` WHERE `draft`.`open`;
--> statement-breakpoint
UPDATE `draft` SET `plan` = json_remove(`plan`, '$.tasks');
