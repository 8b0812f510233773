import { tableOf } from '../../model/table'

/** The surnames of nine tenths and more of all Chinese, simplified; and the rarer ones that conversion touches. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢' +
  '姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
  '康易乔赖文施洪辛庞温樊尤纪项祝毕齐岳谷郁朴仇曲涂占卜游舒屈倪葛安牛鲁路季俞梅庄章焦柳宁蓝关凌虞霍翟甄' +
  '栗咸松费饶喻滕柯殷聂鲍伍裴甘包单丛左符华柴辜阮欧成管耿'

/**
 * How a surname is written where the word of the same simplified form is written otherwise.
 * Sources: the surnames of 百家姓 in traditional editions; 鍾 is far the commoner of 鍾 and 鐘.
 */
export const AS_SURNAME = tableOf({
  余: '余',
  范: '范',
  于: '于',
  谷: '谷',
  岳: '岳',
  沈: '沈',
  郁: '郁',
  姜: '姜',
  朴: '朴',
  钟: '鍾',
  曲: '曲',
  涂: '涂',
  占: '占',
  卜: '卜',
  仇: '仇',
  游: '游',
  松: '松',
  栗: '栗',
  咸: '咸',
  党: '党',
})

/** Surnames that are everyday words too: only evidence on both sides makes them names. */
export const COMMON_WORDS = '于占卜游曲谷松咸党'

/** How a character is written in a given name, where it is written otherwise elsewhere. */
export const AS_GIVEN_NAME = tableOf({
  丑: '丑',
  冲: '沖',
  斗: '斗',
  升: '升',
  征: '征',
  台: '台',
  采: '采',
  郁: '郁',
  岳: '岳',
  余: '余',
  游: '游',
  谷: '谷',
  咸: '咸',
  松: '松',
})

/** How foreign names are spelt out: these characters stay as they are, whatever they mean elsewhere. */
export const AS_SOUND = '里夸范干谷余台托布佛沈克升占斗于松朴回志蒙胡郁'

/** What a person is called after the surname. */
export const TITLES =
  /^(?:先生|女士|小姐|太太|夫人|老师|老|教授|博士|医生|大夫|总(?!和|是|要|会|共|算|之|量|体|数|部|结|统|理|在|能)|董(?!事)|经理|主任|[局处科院校市县省部所队馆站村镇班团连营排社会行厂组]长|书记|总理|总统|主席|律师|记者|警官|同志|师傅|某|氏|导(?!致|向|入|弹|游)|工(?!作|人|业|程|厂)|哥|姐|叔|姨|伯|爷|奶奶|公子|将军|司令|主编|女士|家人|老板|法官|检察官|教练|编辑|研究员|院士|委员|代表)/

/** Who is named next: a role, a title, a kinship. */
export const ROLES =
  /(?:记者|作家|诗人|导演|演员|歌手|主任|书记|[局处科院校市县省部所队馆站村镇班团连营排社厂组]长|经理|教授|老师|博士|医生|律师|警官|民警|同志|主席|总理|总统|院士|学者|专家|画家|教练|球员|选手|姓|叫|名叫|同学|女士|先生|编辑|作者|摄影|摄|文|图|丈夫|妻子|儿子|女儿|父亲|母亲|党员|干部|负责人|嫌疑人|被告人?|原告|老板|司机)$/
