import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { ledgerAddress } from './ledger-address.ts'
import type { OverviewWords } from './overview-words.ts'
import type { Picture } from './picture.ts'

/** Which report, unit and month: a plain form, so that every overview has an address. */
export function OverviewChoice({ seen, words }: { seen: Picture; words: OverviewWords }) {
  const { text, language } = words
  const { report, months, month, unit } = seen
  const step = (by: number, sign: string, label: string) => {
    const to = addMonths(month, by)
    if (!months.includes(to)) return null
    return (
      <a className="btn" href={`/overview?${ledgerAddress(seen, { month: to })}`} aria-label={label}>
        {sign}
      </a>
    )
  }
  return (
    <form className="bar" method="get">
      <div className="field">
        <label htmlFor="report">{text.report}</label>
        <select id="report" name="report" defaultValue={report.id} className="max-w-96">
          {seen.reports.map((each) => (
            <option key={each.id} value={each.id}>
              {each.unitName} {each.planStart.slice(0, 4)} {each.title}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="unit">{text.unit}</label>
        <select id="unit" name="unit" defaultValue={unit?.id ?? ''} className="max-w-56">
          <option value="">{text.allUnits}</option>
          {seen.units.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="month">{text.month}</label>
        <span className="flex gap-1">
          {step(-1, '‹', text.previous)}
          <select id="month" name="month" defaultValue={month}>
            {months.map((each) => (
              <option key={each} value={each}>
                {monthText(each, language)}
              </option>
            ))}
          </select>
          {step(1, '›', text.next)}
        </span>
      </div>
      <button type="submit" className="btn btn-main">
        {text.show}
      </button>
      <a className="btn ml-auto" href={`/print/ledger?${ledgerAddress(seen)}`} target="_blank" rel="noreferrer">
        {text.printLink}
      </a>
    </form>
  )
}
