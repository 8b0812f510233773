/** What WeChat gives to each script of a mini-program. The loader passes the values in this order. */
const PROVIDED = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
] as const

/** What a browser has and WeChat's script layer lacks: parameters that stay undefined. */
const HIDDEN = [
  'window self top parent frames document location history navigator',
  'localStorage sessionStorage indexedDB caches',
  'fetch XMLHttpRequest WebSocket EventSource Headers Request Response FormData AbortController AbortSignal',
  'URL URLSearchParams TextEncoder TextDecoder Blob File FileReader atob btoa crypto structuredClone',
  'alert confirm prompt matchMedia getComputedStyle requestAnimationFrame cancelAnimationFrame',
  'requestIdleCallback cancelIdleCallback queueMicrotask MessageChannel BroadcastChannel Worker postMessage',
  'Image Audio DOMParser Node Element HTMLElement Event CustomEvent EventTarget',
  'MutationObserver IntersectionObserver ResizeObserver performance Notification',
].flatMap(names => names.split(' '))

export const scriptParameters: readonly string[] = [...PROVIDED, ...HIDDEN]
export type ProvidedName = (typeof PROVIDED)[number]
export const providedNames: readonly ProvidedName[] = PROVIDED
