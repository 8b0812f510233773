import { askDialog, askSheet } from '../overlays'
import { changeSettings, settings } from '../state'
import { asynchronous, type Api } from './api'

const ALBUM = 'scope.writePhotosAlbum'

/**
 * Lets through what the reader has allowed, asks the first time, refuses after a refusal without asking again.
 * @throws Error worded as WeChat words a refusal
 */
export async function askPermission(scope: string): Promise<void> {
  if (scope !== ALBUM) throw new Error(`the harness knows no ${scope}`)
  if (settings.albumPermission === 'undeclared')
    throw new Error('api scope is not declared in the privacy agreement')
  if (settings.albumPermission === 'unasked') {
    const answer = await askDialog({ title: '申请保存到相册', confirmText: '允许', cancelText: '拒绝' })
    changeSettings({ albumPermission: answer.confirm ? 'granted' : 'denied' })
  }
  if (settings.albumPermission !== 'granted') throw new Error('auth deny')
}

const authSetting = (): object =>
  settings.albumPermission === 'unasked' ? {} : { [ALBUM]: settings.albumPermission === 'granted' }

export function permissionApi(): Api {
  return {
    authorize: asynchronous<{ scope: string }>('authorize', ({ scope }) => askPermission(scope)),
    getSetting: asynchronous('getSetting', () => ({ authSetting: authSetting() })),
    openSetting: asynchronous('openSetting', async () => {
      const labels = ['允许保存到相册', '不允许保存到相册'].map(label => ({ label }))
      const choice = await askSheet(labels, 'settings')
      if (choice >= 0) changeSettings({ albumPermission: choice === 0 ? 'granted' : 'denied' })
      return { authSetting: authSetting() }
    }),
  }
}
