import type { FormState } from '../forms/form-state.ts'

export interface EditedSince {
  /** The version that is stored now: the next save replaces this one. */
  readonly version: number
  readonly by: string
  readonly changes: readonly { readonly label: string; readonly from: string; readonly to: string }[]
}

export interface SupplierFormState extends FormState {
  readonly editedSince?: EditedSince
}
