export { ErrorSummary, type ErrorSummaryProps, type FormError } from './client/error-summary.tsx'
