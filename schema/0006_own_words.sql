-- Interventions of the practice's own, beside the listed ones.
ALTER TABLE practice_profile ADD COLUMN own_interventions TEXT;

-- Two people who are called the same are told apart wherever one of them is shown.
CREATE INDEX client_by_name ON client (coalesce(preferred_name, legal_name));
