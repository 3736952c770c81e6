import type { Standing } from '../../../lib/domain/tasks/verdict.ts'
import { percentText } from '../../../lib/i18n/percent-text.ts'
import { BulletBar } from '../../_ui/bullet-bar.tsx'
import { LightBadge } from '../../_ui/light.tsx'

/** A row that is behind, as it is shown. */
export interface AttentionLine {
  id: string
  no: string
  title: string
  unit: string
  standing: Standing
  done: number | null
  expected: number | null
  why: string
  who: string
  unconfirmed: boolean
}

export interface AttentionWords {
  heads: readonly string[]
  standings: Partial<Record<Standing, string>>
  toConfirm: string
  /** Of the boxes, before the row's own name. */
  choose: string
}

interface AttentionRowsProps {
  lines: readonly AttentionLine[]
  words: AttentionWords
  month: string
  /** Whether rows can be chosen, as `task` of the form around. */
  choosable: boolean
}

/** The rows that are behind, as their lines say. */
export function AttentionRows({ lines, words, month, choosable }: AttentionRowsProps) {
  return (
    <table className="grid-table mt-1">
      <thead>
        <tr>
          {choosable ? <th scope="col" aria-label={words.choose} /> : null}
          {words.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            {choosable ? (
              <td className="w-8">
                <input
                  type="checkbox"
                  name="task"
                  value={line.id}
                  className="h-[18px] min-h-0 w-[18px]"
                  aria-label={`${words.choose} ${line.title}`}
                />
              </td>
            ) : null}
            <td>
              <LightBadge standing={line.standing} word={words.standings[line.standing] ?? ''} />
            </td>
            <th scope="row">
              {line.no} <a href={`/tasks/${line.id}?month=${month}`}>{line.title}</a>
            </th>
            <td className="whitespace-nowrap">{line.unit}</td>
            <td>
              {line.done === null ? null : (
                <BulletBar done={line.done} expected={line.expected} label={percentText(line.done)} />
              )}
            </td>
            <td>{line.why}</td>
            <td>
              {line.who}
              {line.unconfirmed ? <small className="whitespace-nowrap text-quiet"> {words.toConfirm}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
