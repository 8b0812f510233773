// Stands in for Taro's web components on H5, where every screen is drawn in semantic HTML.
export const applyPolyfills = () => Promise.resolve()
export const defineCustomElements = () => undefined
export const defineCustomElementTaroPullToRefreshCore = () => undefined
export const defineCustomElementTaroTabbar = () => undefined
export const defineCustomElementTaroSwiperCore = () => undefined
export const defineCustomElementTaroSwiperItemCore = () => undefined
