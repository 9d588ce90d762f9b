-- Old sessions are deleted when their time is over: a question to a passkey or a journey to a provider goes with its session.
ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_session_id_fkey,
  ADD CONSTRAINT passkey_challenge_session_id_fkey FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE sso_journey DROP CONSTRAINT sso_journey_session_id_fkey,
  ADD CONSTRAINT sso_journey_session_id_fkey FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE ON UPDATE CASCADE;
