/**
 * Icons of the screens, one path each on a 24×24 ground, one colour, filled by the rule `evenodd`. Drawn for this app.
 * Those that a part alone draws stand beside it, and come with it.
 */
export const icons = {
  search:
    'M10.5 3a7.5 7.5 0 1 0 4.55 13.46L19.6 21 21 19.6l-4.54-4.55A7.5 7.5 0 0 0 10.5 3zM10.5 5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z',
  share:
    'M12 2l5 5-1.4 1.4L13 5.8V15h-2V5.8L8.4 8.4 7 7zM6 10h3v2H7v8h10v-8h-2v-2h3a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V11a1 1 0 0 1 1-1z',
  close: 'M5.4 4L12 10.6 18.6 4 20 5.4 13.4 12 20 18.6 18.6 20 12 13.4 5.4 20 4 18.6 10.6 12 4 5.4z',
  back: 'M15.6 3.6L17 5l-7 7 7 7-1.4 1.4L7.2 12z',
  more: 'M3.2 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0zM10.2 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0zM17.2 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0z',
  bookmark: 'M6 3h12v18l-6-4.5L6 21zM8 5v12l4-3 4 3V5z',
  bookmarked: 'M6 3h12v18l-6-4.5L6 21z',
  listen:
    'M3 9h4l6-5v16l-6-5H3zM15.5 8a5.5 5.5 0 0 1 0 8l-1.3-1.4a3.6 3.6 0 0 0 0-5.2zM18 5.4a9.2 9.2 0 0 1 0 13.2l-1.3-1.4a7.3 7.3 0 0 0 0-10.4z',
  person:
    'M7.5 7.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM9.5 7.5a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0zM4 21c0-4.4 3.6-7 8-7s8 2.6 8 7h-2c0-3.2-2.6-5-6-5s-6 1.8-6 5z',
} as const
