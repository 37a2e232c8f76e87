export { APP_ROLE, type EnsureAppRoleOptions, ensureAppRole } from './ensure-app-role.ts'
export { type Migration, readMigrations } from './read-migrations.ts'
export { type RunMigrationsOptions, runMigrations } from './run-migrations.ts'
export { type SqlStatement, splitSqlStatements } from './split-sql-statements.ts'
