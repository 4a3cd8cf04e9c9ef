-- A filling entered for the wrong person counts no more; it stays in the history.
ALTER TABLE administration ADD COLUMN withdrawn_on TEXT;
ALTER TABLE administration ADD COLUMN withdrawal_reason TEXT;
CREATE INDEX administration_withdrawn ON administration (withdrawn_on) WHERE withdrawn_on IS NOT NULL;

-- Who decides for a minor, as the counselor has read it, and the minor's own yes.
ALTER TABLE client ADD COLUMN custody_paper TEXT;
ALTER TABLE client ADD COLUMN custody_paper_seen_on TEXT;
ALTER TABLE client ADD COLUMN assented_on TEXT;

-- The loop in a couple's own words, and how long they stay apart after it.
ALTER TABLE care_case ADD COLUMN loop_name TEXT;
ALTER TABLE care_case ADD COLUMN apart_at_start TEXT;
ALTER TABLE care_case ADD COLUMN apart_now TEXT;
