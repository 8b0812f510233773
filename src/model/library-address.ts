/**
 * Where the library lies, without a slash at its end, as LIBRARY_URL named it when building; empty where the app
 * carries its library itself. Under Node, where pages are prerendered, the environment says it.
 */
export const LIBRARY_ADDRESS: string = (
  typeof LIBRARY_URL === 'undefined' ? (process.env.LIBRARY_URL ?? '') : LIBRARY_URL
)
  // eslint-disable-next-line redos/no-vulnerable -- an address that the owner has set
  .replace(/\/+$/, '')
