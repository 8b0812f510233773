import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../src/signing/signing-settings'

const env = {
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_SECRET: '0123456789abcdef0123456789abcdef',
  SIGNING_ORIGINS: 'https://example.com',
}

describe('readSettings', () => {
  it('reads what it needs and knows a port', () => {
    expect(readSettings(env)).toEqual({
      appId: 'wx0123456789abcdef',
      secret: '0123456789abcdef0123456789abcdef',
      origins: ['https://example.com'],
      port: 8787,
    })
  })

  it('takes several origins, and writes them as browsers do', () => {
    const SIGNING_ORIGINS = ' https://Example.com/, http://localhost:10086  https://專欄.example:443,'
    expect(readSettings({ ...env, SIGNING_ORIGINS }).origins).toEqual([
      'https://example.com',
      'http://localhost:10086',
      'https://xn--retq26a.example',
    ])
  })

  it('takes the port given, and 0 for any that is free', () => {
    expect(readSettings({ ...env, PORT: '3000' }).port).toBe(3000)
    expect(readSettings({ ...env, PORT: '0' }).port).toBe(0)
  })

  it('takes the key of drafts, and quotes none that is too short', () => {
    expect(readSettings({ ...env, DRAFT_KEY: 'd'.repeat(24) }).draftKey).toBe('d'.repeat(24))
    expect(() => readSettings({ ...env, DRAFT_KEY: 'short-one' })).toThrow(
      /^DRAFT_KEY is not 24 letters and figures or more: openssl rand -hex 24 makes one\.$/,
    )
  })

  it('names everything that is missing at once', () => {
    expect(() => readSettings({ WECHAT_SECRET: '  ' })).toThrow(
      /^WECHAT_APPID is missing.*\nWECHAT_SECRET is missing.*\nSIGNING_ORIGINS is missing/,
    )
  })

  it.each([
    'example.com',
    'https://example.com/reader/',
    'https://example.com?x',
    'https://a:b@example.com',
    'ftp://example.com',
    '*',
    'https://*',
    'https://*.example.com',
    'https://example.com:*',
    'https://(a|b).example.com',
  ])('does not take %s for an origin', SIGNING_ORIGINS => {
    expect(() => readSettings({ ...env, SIGNING_ORIGINS })).toThrow('is not an origin')
  })

  it('takes the proxies that are named, and says which are none', () => {
    const SIGNING_PROXIES = '127.0.0.1, 10.0.0.0/8'
    expect(readSettings({ ...env, SIGNING_PROXIES }).proxies).toEqual(['127.0.0.1', '10.0.0.0/8'])
    expect(() => readSettings({ ...env, SIGNING_PROXIES: 'all' })).toThrow('SIGNING_PROXIES: "all"')
  })

  it.each(['http', '-1', '65536', '80.5'])('does not take %s for a port', PORT => {
    expect(() => readSettings({ ...env, PORT })).toThrow(`PORT: "${PORT}"`)
  })

  it('never quotes the secret', () => {
    try {
      readSettings({ ...env, WECHAT_APPID: '', SIGNING_ORIGINS: 'x', PORT: 'x' })
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain(env.WECHAT_SECRET)
    }
  })

  describe('with subscription messages', () => {
    const given = {
      ...env,
      MINI_PROGRAM_APPID: 'wxfedcba9876543210',
      MINI_PROGRAM_SECRET: 'secret-of-the-mini-program',
      SUBSCRIBE_TEMPLATE: 'template',
      SUBSCRIBE_FIELDS: 'thing1=series',
      SIGNING_KEY: 'k'.repeat(24),
    }

    it('reads the template, its fields, the key, and where readers are kept', () => {
      expect(readSettings(given).calls).toEqual({
        template: { id: 'template', fields: [{ name: 'thing1', value: 'series' }] },
        database: 'subscriptions.sqlite',
        key: 'k'.repeat(24),
      })
      const SUBSCRIBE_DATABASE = 'postgres://reader@localhost/reader'
      expect(readSettings({ ...given, SUBSCRIBE_DATABASE }).calls?.database).toBe(SUBSCRIBE_DATABASE)
    })

    it('names what is missing or wrong, and quotes no key', () => {
      const missing = { ...env, SUBSCRIBE_TEMPLATE: 'template' }
      for (const name of ['MINI_PROGRAM_APPID', 'MINI_PROGRAM_SECRET', 'SUBSCRIBE_FIELDS', 'SIGNING_KEY'])
        expect(() => readSettings(missing)).toThrow(`${name} is missing`)
      expect(() => readSettings({ ...given, SUBSCRIBE_FIELDS: 'thing1=now' })).not.toThrow()
      expect(() => readSettings({ ...given, SUBSCRIBE_FIELDS: 'x=1' })).toThrow(
        'SUBSCRIBE_FIELDS: "x=1" is no field',
      )
      for (const SIGNING_KEY of ['short', `${'k'.repeat(24)} k`])
        expect(() => readSettings({ ...given, SIGNING_KEY })).toThrow(
          /^SIGNING_KEY is not 24 letters and figures/,
        )
    })
  })
})
