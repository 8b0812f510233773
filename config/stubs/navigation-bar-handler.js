// Stands in for the handler of the navigation bar that this app does without; it also sets the window's title.
import { eventCenter } from '@tarojs/runtime'

export default class NavigationBarHandler {
  constructor() {
    eventCenter.on('__taroH5SetNavigationBarTitle', title => {
      document.title = title
    })
  }

  load() {}
}
