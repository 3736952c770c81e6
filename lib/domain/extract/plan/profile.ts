import { isDone, isIntended } from './tense.ts'

/** 位于…, 幅员面积…, 辖6个村, 总人口…: how a place lies and what it has. */
const LIES =
  /位于|地处|毗邻|交界|接壤|相邻|距[^,。;]{1,16}\d|(?:幅员|国土|区域|辖区|版图|行政区划|土地|耕地|林地)(?:[确总]权?)?面积|(?:^|[,;])[^,。;]{0,8}?(?:下|现|共)?辖(?!区|内)[^,。;]{0,6}\d|(?:总|户籍|常住|农业)人口(?:共|有|为|约|共有)?\d|总户数|海拔|(?:^|[,;])[^,。;]{0,6}现有[^,。;]{0,12}\d|平均气温|降[雨水]量/
const DEED =
  /新建|建设|改造|建成|完成|实现|推进|推动|引进|招引|打造|增加|提高|提升|新增|发展|扩大|开展|实施|创建|培育|种植|整治|治理|安装|修建|确权登记|流转|盘活/

/** Whether a sentence only describes the place; `before` says that the one before it in its paragraph does. */
export const isProfile = (words: string, before: boolean) =>
  !isIntended(words) && !isDone(words) && !DEED.test(words) && (LIES.test(words) || (before && /\d/.test(words)))
