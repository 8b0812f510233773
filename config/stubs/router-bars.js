// Stands in for the bars that Taro's router puts into the page before its styles: this app draws its own.
export const initNavigationBar = () => undefined
export const initTabbar = () => undefined
