/** What the test's S3 server knows. */
export const BUCKET = 'columns'
export const SITE_BUCKET = 'site'
export const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
