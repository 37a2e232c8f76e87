import type { Command } from '../command.ts'
import { readAuditEnvironment } from '../env.ts'

export const auditExport: Command = {
  name: 'audit export',
  summary:
    'Writes the newest entry of each organisation’s record as JSON. Keep it where nobody who can change the database can change it.',
  usage: 'audit export > FILE',
  run: async (_, io) => {
    const { ownerUrl } = readAuditEnvironment()
    const { exportAuditHeads } = await import('@daylight/db')
    const heads = await exportAuditHeads({ connectionString: ownerUrl, now: new Date() })
    await io.out(`${JSON.stringify(heads, null, 2)}\n`)
    return 0
  },
}
