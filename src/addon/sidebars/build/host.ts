// What Google's page around a dialog can do for it.
declare const google: { readonly script: { readonly host: { close(): void } } }

export function closeDialog(): void {
  google.script.host.close()
}
