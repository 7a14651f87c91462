// The mark of one form: however often it is sent, the add-on logs it once.
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
