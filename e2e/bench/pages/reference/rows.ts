/** What a row shows, ready to print: one text a cell. */
export interface ReferenceRow {
  id: string
  no: number
  title: string
  target: string
  unit: string
  due: string
  earlier: string
  typed: string
  measureUnit: string
  done: number
  expected: number
  standing: 'green' | 'yellow' | 'red'
  word: string
  why: string
}

const LIGHTS = [
  ['green', '正常', '按序时应完成 110 个，实完成 120 个。'],
  ['yellow', '滞后', '按序时应完成 110 个，实完成 90 个，差 20 个；后 1 个月每月需 30 个。'],
  ['red', '严重滞后', '按序时应完成 110 个，实完成 60 个，差 50 个；后 1 个月每月需 60 个。'],
] as const

export const referenceRows: ReferenceRow[] = Array.from({ length: 60 }, (_, at) => {
  const [standing, word, why] = LIGHTS[at % 3] ?? LIGHTS[0]
  return {
    id: `01m80m0qdbbjw6yxd3${String(at).padStart(4, '0')}`,
    no: at + 1,
    title: `新引进产业项目落户园区第 ${at + 1} 批`,
    target: '120 个',
    unit: '经济发展科',
    due: '2025-12-31',
    earlier: '96',
    typed: String(100 + at),
    measureUnit: '个',
    done: (100 + at) / 160,
    expected: 1,
    ...{ standing, word, why },
  }
})
