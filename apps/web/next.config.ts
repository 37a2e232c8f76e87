import type { NextConfig } from 'next'

const workspace = ['domain', 'contracts', 'application', 'db', 'api', 'adapters', 'documents', 'ui'].map(
  (name) => `@daylight/${name}`,
)

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: workspace,
  // These load files or native code of their own at run time.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pg-boss',
    'pino',
    'nodemailer',
  ],
  // Types are checked by `npm run typecheck` with the native compiler.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
}

export default config
