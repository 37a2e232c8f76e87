import type { PrismaClient } from '../generated/prisma/client.ts'

/**
 * Deletes every organisation's screenings that are past their day, by the one policy that allows it, and with them
 * their signals and hashes. Without a condition: one would need to read what nobody may read here.
 */
export async function forgetSignals(prisma: PrismaClient): Promise<number> {
  return prisma.$transaction(async (client) => {
    await client.$executeRaw`SELECT set_config('app.organisation_id', '', true), set_config('app.user_id', '', true), set_config('app.may_read_signals', '', true), set_config('app.forgets_signals', 'on', true)`
    return client.$executeRaw`DELETE FROM signal_screening`
  })
}
