ALTER TABLE `judgement` ADD `basis` text;--> statement-breakpoint
ALTER TABLE `judgement` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `task` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `task` SET `created_at` = coalesce((SELECT `revision`.`at` FROM `revision` WHERE `revision`.`task_id` = `task`.`id` AND `revision`.`no` = 1), (SELECT `report`.`created_at` FROM `report` WHERE `report`.`id` = `task`.`report_id`));
