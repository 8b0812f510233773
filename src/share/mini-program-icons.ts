import { siteIcons } from './icons'
import type { MiniProgramTarget } from './targets'

/** Icons of the mini-program's targets, drawn as those of the site's. */
export const miniProgramIcons: Readonly<Record<MiniProgramTarget, string>> = {
  chat: 'M4.94 16.49A9.5 8.2 0 1 1 9.54 18.92L5 22zM6.3 11a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM10.7 11a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM15.1 11a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0z',
  moments:
    'M16.13 12.54L19.38 18.16A10 10 0 0 1 10.99 21.43zM13.6 15.85L10.35 21.47A10 10 0 0 1 3.33 15.85zM9.47 15.31L2.98 15.31A10 10 0 0 1 4.33 6.41zM7.87 11.46L4.62 5.84A10 10 0 0 1 13.01 2.57zM10.4 8.15L13.65 2.53A10 10 0 0 1 20.67 8.15zM14.53 8.69L21.02 8.69A10 10 0 0 1 19.67 17.59z',
  favorite:
    'M12 2.3L14.96 8.72L21.99 9.56L16.79 14.36L18.17 21.29L12 17.84L5.83 21.29L7.21 14.36L2.01 9.56L9.04 8.72zM12 6.2L13.86 10.24L18.28 10.76L15.01 13.78L15.88 18.14L12 15.97L8.12 18.14L8.99 13.78L5.72 10.76L10.14 10.24z',
  copy: siteIcons.copy,
  poster: siteIcons.poster,
}
