/**
 * What WeChat switches off in Moments' single-page mode (分享到朋友圈, 单页模式下禁用的能力): ways to other pages,
 * login, settings and authorization, the album, sharing menus, what touches the phone, and the bar, which is WeChat's own.
 */
export const OFF_IN_SINGLE_PAGE_MODE: ReadonlySet<string> = new Set(
  [
    'navigateTo redirectTo reLaunch switchTab navigateBack navigateToMiniProgram navigateBackMiniProgram',
    'chooseMedia chooseImage chooseVideo saveImageToPhotosAlbum saveVideoToPhotosAlbum getVideoInfo compressVideo',
    'openLocation chooseLocation startLocationUpdate startLocationUpdateBackground',
    'getShareInfo showShareMenu hideShareMenu updateShareMenu openDocument',
    'login checkSession getUserInfo getUserProfile requestPayment authorize openSetting getSetting',
    'chooseAddress openCard addCard chooseInvoice chooseInvoiceTitle getWeRunData',
    'setClipboardData getClipboardData makePhoneCall scanCode addPhoneContact',
    'createRewardedVideoAd createInterstitialAd',
    'setNavigationBarTitle setNavigationBarColor showNavigationBarLoading hideNavigationBarLoading',
  ].flatMap(names => names.split(' ')),
)
