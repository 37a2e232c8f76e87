import 'server-only'
import { cookies } from 'next/headers'

/** The theme a person chose on this device; undefined to follow the device's own. */
export async function readTheme(): Promise<'light' | 'dark' | undefined> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : undefined
}
