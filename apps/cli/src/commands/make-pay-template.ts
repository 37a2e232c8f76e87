import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { PAYROLL_FORMATS, writePayrollTemplate } from '@daylight/adapters/files'
import { isoDate } from '@daylight/domain/dates'
import { type Command, UsageError } from '../command.ts'

const usage = 'pay template --out FILE.xlsx|FILE.ods|FILE.csv'

export const makePayTemplate: Command = {
  name: 'pay template',
  usage,
  summary: 'Writes the payroll template: what to fill in, what each column means, and a filled example.',
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } })
    if (values.out === undefined)
      throw new UsageError(`Say with --out which file to write.\n  daylight ${usage}`)
    const ending = values.out.toLowerCase().split('.').at(-1)
    const format = PAYROLL_FORMATS.find((one) => one === ending)
    if (format === undefined) throw new UsageError('The name of the file ends in .xlsx, .ods or .csv.')
    await writeFile(values.out, await writePayrollTemplate(format, isoDate(`${io.today().slice(0, 8)}01`)))
    await io.err(`The template is in ${values.out}.\n`)
    return 0
  },
}
