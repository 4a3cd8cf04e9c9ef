-- What is logged in the minute after a session, beside the moves and the concerns a note has already.
ALTER TABLE progress_note ADD COLUMN emotion_words TEXT;
ALTER TABLE progress_note ADD COLUMN quote TEXT;
ALTER TABLE progress_note ADD COLUMN practice_given TEXT;

-- What a signed note says stays, the parts it can say since included.
DROP TRIGGER signed_note_stays;
CREATE TRIGGER signed_note_stays BEFORE UPDATE ON progress_note
WHEN EXISTS (SELECT 1 FROM note_signature WHERE note = OLD.id) AND (
    OLD.session IS NOT NEW.session OR OLD.kind IS NOT NEW.kind OR OLD.template IS NOT NEW.template OR
    OLD.stage IS NOT NEW.stage OR OLD.steps IS NOT NEW.steps OR OLD.moves IS NOT NEW.moves OR
    OLD.cycle IS NOT NEW.cycle OR OLD.interventions IS NOT NEW.interventions OR OLD.encounter IS NOT NEW.encounter OR
    OLD.injury IS NOT NEW.injury OR OLD.are IS NOT NEW.are OR OLD.change_event IS NOT NEW.change_event OR
    OLD.what_moved IS NOT NEW.what_moved OR OLD.takes_home IS NOT NEW.takes_home OR OLD.goals IS NOT NEW.goals OR
    OLD.sections IS NOT NEW.sections OR OLD.concerns IS NOT NEW.concerns OR OLD."plan" IS NOT NEW."plan" OR
    OLD.change_events IS NOT NEW.change_events OR OLD.injuries IS NOT NEW.injuries OR OLD.pairs IS NOT NEW.pairs OR
    OLD.figures IS NOT NEW.figures OR OLD.substances IS NOT NEW.substances OR OLD.unfit_reason IS NOT NEW.unfit_reason OR
    OLD.emotion_words IS NOT NEW.emotion_words OR OLD.quote IS NOT NEW.quote OR
    OLD.practice_given IS NOT NEW.practice_given)
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
