/** Icons of what plays, drawn as those of the screens. */
export const playerIcons = {
  play: 'M7 4l13 8-13 8z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  skipBack: 'M20 5v14l-10-7zM5 5h2.4v14H5z',
  skipOn: 'M4 5v14l10-7zM16.6 5H19v14h-2.4z',
  timer:
    'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM5 12a7 7 0 1 1 14 0a7 7 0 1 1-14 0zM11 7h2v4.6l3.2 3.2-1.4 1.4-3.8-3.8z',
} as const
