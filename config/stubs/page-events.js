// Stands in for what Taro's router does at each scroll and resize for pages that ask for it: none of this app does on H5. A
// listener of every address that was ever shown would stay at the window, and with it the page.
export const bindPageScroll = () => undefined
export const bindPageResize = () => undefined
