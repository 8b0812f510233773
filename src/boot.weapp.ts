/** The mini-program needs no boot: WeChat owns its addresses. */
export {}
