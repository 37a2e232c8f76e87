/** The pay check's own services: reading payroll files and the codes in place of workers' references. */
export { createPayrollFiles, type PayrollFilesOptions } from './create-payroll-files.ts'
export { createPayrollServices, type PayrollServicesOptions } from './create-payroll-services.ts'
export { createWorkerPseudonyms } from './create-worker-pseudonyms.ts'
