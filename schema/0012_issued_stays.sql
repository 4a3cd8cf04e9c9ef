-- What was signed or issued never changes and is never deleted, now that older rows have their keys and their place.
CREATE TRIGGER note_signature_stays BEFORE UPDATE ON note_signature
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER amendment_stays BEFORE UPDATE ON amendment
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER issued_report_stays BEFORE UPDATE ON issued_report
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER issued_report_is_kept BEFORE DELETE ON issued_report
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;

CREATE TRIGGER issued_pdf_stays BEFORE UPDATE ON issued_pdf
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER issued_pdf_is_kept BEFORE DELETE ON issued_pdf
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;
