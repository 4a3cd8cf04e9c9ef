-- Sessions of a day, and each case's last and next one, without reading every session there ever was.
CREATE INDEX session_by_day ON session (held_on);
CREATE INDEX session_days ON session ("case", status, held_on);
