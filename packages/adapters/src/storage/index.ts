/** Stored files: the local folder, encrypted. */
export { createLocalStorage, type LocalStorage, type LocalStorageOptions } from './create-local-storage.ts'
