-- The worker keeps the newest entry of every organisation's record once a day. It reads sequence and hash, nothing else,
-- in a transaction that says so; nothing of what the record tells can be seen by it.
CREATE POLICY keep_heads ON "audit_head" FOR SELECT USING ((SELECT current_setting('app.keeps_audit_heads', true)) = 'on');
