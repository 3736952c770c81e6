CREATE TRIGGER `history_no_update` BEFORE UPDATE ON `history` BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `history_no_delete` BEFORE DELETE ON `history` BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `judgement_no_update` BEFORE UPDATE ON `judgement` BEGIN SELECT RAISE(ABORT, 'judgement is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `judgement_no_delete` BEFORE DELETE ON `judgement` BEGIN SELECT RAISE(ABORT, 'judgement is append-only'); END;
