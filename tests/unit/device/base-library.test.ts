import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkBaseLibrary, isBefore } from '../../../src/device/base-library.weapp'

const phone = { SDKVersion: '3.8.0', language: 'zh_CN' }
const showModal = vi.fn(() => Promise.resolve())
// As below 2.20.1, where the newer call is not there.
vi.mock('@tarojs/taro', () => ({
  default: { canIUse: () => false, getSystemInfoSync: () => phone, showModal: () => showModal() },
}))

describe('the base library', () => {
  beforeEach(() => showModal.mockReset().mockResolvedValue(undefined))

  it.each([
    ['2.25.1', '2.25.2', true],
    ['2.9.4', '2.25.2', true],
    ['1.99.99', '2.25.2', true],
    ['2.25', '2.25.2', true],
    ['2.25.2', '2.25.2', false],
    ['2.25.10', '2.25.2', false],
    ['2.100.0', '2.25.2', false],
    ['3.0.0', '2.25.2', false],
    ['', '2.25.2', true],
    ['latest', '2.25.2', false],
  ])('%s before %s: %s', (version, other, is) => {
    expect(isBefore(version, other)).toBe(is)
  })

  it('says so to whoever is below, and to nobody else', () => {
    checkBaseLibrary()
    expect(showModal).not.toHaveBeenCalled()
    phone.SDKVersion = '2.20.0'
    checkBaseLibrary()
    expect(showModal).toHaveBeenCalledOnce()
  })
})
