-- A sheet that was given out is kept with the exercise it belongs to.
ALTER TABLE issued_report ADD COLUMN assignment TEXT REFERENCES assignment (id);
CREATE INDEX issued_report_by_assignment ON issued_report (assignment);
