/**
 * Marks the page where the interface's words are going to be others than those that it was drawn with: on a device in
 * another language than Chinese, or where the reader chose English. They are not shown for the moment until their own
 * have come (`src/styles/_awaited.scss`); `src/device/language.h5.ts` takes the mark away.
 */
export const WORDS =
  'try{var chosen=/"interface":"(en|text)"/.exec(localStorage.getItem("reader:settings"))}catch(_){}' +
  'if(chosen?chosen[1]=="en":!/^(zh|yue|cmn)?(-|_|$)/i.test(navigator.language))' +
  'document.documentElement.dataset.words="awaited"'
