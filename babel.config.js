const framework = process.env.TARO_ENV === 'h5' ? 'preact' : 'react'

module.exports = {
  presets: [['taro', { framework, ts: true, compiler: 'webpack5', useBuiltIns: false }]],
}
