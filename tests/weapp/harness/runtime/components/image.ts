import { isTrue, mirror, textOr, type Behaviour } from './host'
import { reportError } from '../report'

export const image: Behaviour = (host, phone) => {
  const picture = document.createElement('img')
  picture.addEventListener('load', () =>
    host.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
  )
  picture.addEventListener('error', () => {
    const src = textOr(host.prop('src'))
    if (!/^(?:https?:|data:)/.test(src)) reportError(`image: the package holds no ${src}`)
    host.fire('error', { errMsg: `GET ${src} failed` })
  })
  host.dom.append(picture)
  return {
    changed(name, value) {
      if (name === 'src') {
        if (value) picture.src = phone.resource(textOr(value))
        else picture.removeAttribute('src')
      }
      if (name === 'mode') mirror(host.dom, 'mode', textOr(value) || 'scaleToFill')
      if (name === 'lazyLoad') picture.loading = isTrue(value) ? 'lazy' : 'eager'
      if (name === 'ariaLabel') picture.alt = textOr(value)
    },
  }
}
