-- A line's key is its check and its number; nothing ever asked for the id.
ALTER TABLE "pay_check_line" DROP CONSTRAINT "pay_check_line_pkey",
DROP COLUMN "id",
ADD CONSTRAINT "pay_check_line_pkey" PRIMARY KEY ("organisation_id", "pay_check_id", "line");
DROP INDEX "pay_check_line_organisation_id_pay_check_id_line_key";

-- Nearly all lines pass, and those are found by the key; the others are what people look for.
DROP INDEX "pay_check_line_organisation_id_pay_check_id_living_wage_ver_idx";
DROP INDEX "pay_check_line_organisation_id_pay_check_id_minimum_wage_ve_idx";
CREATE INDEX "pay_check_line_not_passing" ON "pay_check_line" ("organisation_id", "pay_check_id", "living_wage_verdict", "line")
  WHERE living_wage_verdict <> 'pass';
CREATE INDEX "pay_check_line_below_minimum" ON "pay_check_line" ("organisation_id", "pay_check_id", "line")
  WHERE minimum_wage_verdict = 'fail';

-- A foreign key looks its check up, and locks it, for every line: more than half of the time that storing a payroll
-- took. All lines of one statement belong to one check or a few, so the statement asks once for each. The lock is the
-- one that a foreign key takes: nobody deletes the check until this transaction has ended.
ALTER TABLE "pay_check_line" DROP CONSTRAINT "pay_check_line_organisation_id_pay_check_id_fkey";
CREATE FUNCTION require_pay_check_of_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_line record;
BEGIN
  FOR of_line IN SELECT DISTINCT organisation_id, pay_check_id FROM added LOOP
    PERFORM FROM "pay_check" c WHERE c.organisation_id = of_line.organisation_id AND c.id = of_line.pay_check_id FOR KEY SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a line belongs to a pay check of its organisation' USING ERRCODE = 'foreign_key_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "pay_check_line_has_its_check" AFTER INSERT ON "pay_check_line"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_pay_check_of_lines();
-- A line is never edited.
REVOKE UPDATE ON "pay_check_line" FROM daylight_app;
CREATE FUNCTION refuse_change_of_pay_check_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a line of a pay check is never edited' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "pay_check_line_is_final" BEFORE UPDATE ON "pay_check_line"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_pay_check_line();
CREATE FUNCTION delete_lines_of_pay_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "pay_check_line" WHERE organisation_id = OLD.organisation_id AND pay_check_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "pay_check_takes_its_lines" AFTER DELETE ON "pay_check"
  FOR EACH ROW EXECUTE FUNCTION delete_lines_of_pay_check();
CREATE FUNCTION refuse_new_key_of_pay_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a pay check keeps its key' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "pay_check_keeps_its_key" BEFORE UPDATE OF organisation_id, id ON "pay_check"
  FOR EACH ROW WHEN ((OLD.organisation_id, OLD.id) IS DISTINCT FROM (NEW.organisation_id, NEW.id))
  EXECUTE FUNCTION refuse_new_key_of_pay_check();

-- Hashes of many workers in one row. The policy is forced on the owner too, who here moves every organisation's.
ALTER TABLE "worker_detail" ADD COLUMN "worker_refs" TEXT[], ADD COLUMN "bank_accounts" BYTEA[], ADD COLUMN "ni_numbers" BYTEA[];
ALTER TABLE "worker_detail" DROP CONSTRAINT "worker_detail_hashes";
ALTER TABLE "worker_detail" NO FORCE ROW LEVEL SECURITY;
CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
  SELECT organisation_id, screening_id, (array_agg(id ORDER BY id))[1] AS id, array_agg(worker_ref ORDER BY id) AS worker_refs,
         array_agg(bank_account ORDER BY id) AS bank_accounts, array_agg(ni_number ORDER BY id) AS ni_numbers
    FROM (SELECT *, (row_number() OVER (PARTITION BY organisation_id, screening_id ORDER BY id) - 1) / 1000 AS part FROM "worker_detail") d
   GROUP BY organisation_id, screening_id, part;
DELETE FROM "worker_detail";
ALTER TABLE "worker_detail" DROP COLUMN "worker_ref", DROP COLUMN "bank_account", DROP COLUMN "ni_number";
INSERT INTO "worker_detail" (organisation_id, id, screening_id, worker_refs, bank_accounts, ni_numbers)
  SELECT organisation_id, id, screening_id, worker_refs, bank_accounts, ni_numbers FROM moved;
ALTER TABLE "worker_detail" FORCE ROW LEVEL SECURITY;
-- Hashes are 16 bytes of an HMAC; anything else might be a detail itself.
CREATE FUNCTION are_detail_hashes(hashes bytea[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT coalesce(bool_and(hash IS NULL OR octet_length(hash) = 16), true) FROM unnest(hashes) AS hash $$;
ALTER TABLE "worker_detail" ADD CONSTRAINT "worker_detail_hashes" CHECK (
  worker_refs IS NOT NULL AND cardinality(bank_accounts) = cardinality(worker_refs) AND cardinality(ni_numbers) = cardinality(worker_refs)
  AND are_detail_hashes(bank_accounts) AND are_detail_hashes(ni_numbers));
