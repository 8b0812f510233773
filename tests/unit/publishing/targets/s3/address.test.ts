import { describe, expect, it } from 'vitest'
import { parseStoreAddress } from '../../../../../src/publishing/targets/s3/address'

describe('parseStoreAddress', () => {
  it.each([
    ['s3://columns', { bucket: 'columns', prefix: '' }],
    ['s3://columns/', { bucket: 'columns', prefix: '' }],
    ['s3://desk-1250000000/site/columns', { bucket: 'desk-1250000000', prefix: 'site/columns/' }],
    ['s3://columns//site//', { bucket: 'columns', prefix: 'site/' }],
  ])('%s', (address, expected) => {
    expect(parseStoreAddress(address)).toEqual(expected)
  })

  it.each(['columns/site', 'https://columns/site', 's3://', 's3://Columns/site', 's3://columns/../other'])(
    'not %s',
    address => {
      expect(parseStoreAddress(address)).toBeUndefined()
    },
  )
})
