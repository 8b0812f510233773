/**
 * Calls when this device has a network again.
 * @returns stops calling
 */
export function whenOnline(call: () => void): () => void {
  window.addEventListener('online', call)
  return () => window.removeEventListener('online', call)
}
