// Neither TypeScript's es2024 library nor Node's types describe it; only the browser's library does.
declare namespace WebAssembly {
  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ readonly instance: { readonly exports: Record<string, unknown> } }>
}
