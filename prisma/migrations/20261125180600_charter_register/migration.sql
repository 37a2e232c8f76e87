-- What an organisation writes down about the commitments of the councils' charter is a register of its own.
ALTER TABLE "own_record" DROP CONSTRAINT own_record_register;
ALTER TABLE "own_record" ADD CONSTRAINT own_record_register CHECK (register IN ('policies', 'training', 'governance', 'measures', 'charter'));
