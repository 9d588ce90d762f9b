-- Wherever an officer accepted less than the rules allow, a reason and a sentence stand beside it.
SELECT 'line ' || line_id AS object, 'cut without a reason' AS problem FROM line_decision
WHERE accepted < eligible AND (reason_code IS NULL OR length(btrim(note)) < 3)
