/** One pixel. */
const PIXEL = 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='

/** Whether the browser shows WebP: Safari does since 14. */
export function showsWebp(): Promise<boolean> {
  const image = new Image()
  image.src = PIXEL
  return image.decode().then(
    () => true,
    () => false,
  )
}
