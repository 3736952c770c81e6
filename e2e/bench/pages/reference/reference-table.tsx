'use client'
import { useState } from 'react'
import { BulletBar } from '../../../../app/_ui/bullet-bar.tsx'
import { LightBadge } from '../../../../app/_ui/light.tsx'
import type { ReferenceRow } from './rows.ts'

const COLUMNS = ['序号', '任务', '目标', '牵头单位', '时限', '上月', '本月进展', '完成', '灯', '为什么', '督查']

/** The ledger's markup, hydrated as one component, with nothing behind it. */
export function ReferenceTable({ rows }: { rows: ReferenceRow[] }) {
  const [chosen, choose] = useState<string | null>(null)
  return (
    <table className="grid-table ledger">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-busy={row.id === chosen}>
            <td className="text-quiet">{row.no}</td>
            <th scope="row" className="task-name">
              <a href={`/tasks/${row.id}?month=2025-12`}>{row.title}</a>
            </th>
            <td className="num">{row.target}</td>
            <td title="填报员 某填报员">{row.unit}</td>
            <td className="whitespace-nowrap text-[13px]">{row.due}</td>
            <td className="num text-quiet">{row.earlier}</td>
            <td className="progress-cell">
              <span className="flex items-center gap-1">
                <input
                  defaultValue={row.typed}
                  aria-label={`${row.title}：累计数`}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={40}
                  className="w-20 text-right"
                  onBlur={() => choose(row.id)}
                />
                <small className="text-quiet">{row.measureUnit}</small>
                <button type="button" className="btn btn-plain btn-small" onClick={() => choose(row.id)}>
                  累计
                </button>
                <button type="button" className="btn btn-plain btn-small" onClick={() => choose(row.id)}>
                  详情
                </button>
                <span className="hint" aria-live="polite" />
              </span>
            </td>
            <td>
              <BulletBar width={76} done={row.done} expected={row.expected} label={`${Math.round(row.done * 100)}%`} />
            </td>
            <td className="whitespace-nowrap">
              <LightBadge standing={row.standing} word={row.word} />
              <small className="hint block">未核定</small>
            </td>
            <td className="why">{row.why}</td>
            <td className="whitespace-nowrap">
              <button type="button" className="btn btn-small" onClick={() => choose(row.id)}>
                核定
              </button>
              <button type="button" className="btn btn-plain btn-small" onClick={() => choose(row.id)}>
                改灯
              </button>
              <button type="button" className="btn btn-plain btn-small" onClick={() => choose(row.id)}>
                退回
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
