export { Combobox, type ComboboxOption, type ComboboxProps } from './client/combobox.tsx'
export type { PaletteItem } from './client/command-palette.tsx'
export {
  CommandPaletteLauncher,
  type CommandPaletteLauncherProps,
} from './client/command-palette-launcher.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './client/confirm-dialog.tsx'
export { ErrorSummary, type ErrorSummaryProps, type FormError } from './client/error-summary.tsx'
export { ExitPageKeys, type ExitPageKeysProps } from './client/exit-page-keys.tsx'
export { Menu, type MenuEntry, type MenuProps } from './client/menu.tsx'
export { DismissDetails } from './client/page-keys.tsx'
export { SubmitButton } from './client/submit-button.tsx'
export { type Theme, ThemeToggle, type ThemeToggleProps } from './client/theme-toggle.tsx'
export { dismissToast, showToast, type ToastMessage, ToastRegion } from './client/toast-region.tsx'
