// Stands in for the query-string package, of which Taro's router uses this one function: `a=1&b` → { a: '1', b: null }.
const parse = (search, { decode = true } = {}) =>
  Object.fromEntries(
    search
      .replace(/^[?#&]/, '')
      .split('&')
      .filter(Boolean)
      .map(pair => {
        const at = pair.indexOf('=')
        const [key, value] = at < 0 ? [pair, null] : [pair.slice(0, at), pair.slice(at + 1)]
        return decode ? [decodeText(key), value && decodeText(value)] : [key, value]
      }),
  )

const decodeText = text => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}

export default { parse }
