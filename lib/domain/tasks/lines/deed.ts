import { addMonths, lastDay, monthOf, monthsBetween } from '../../calendar/month.ts'
import { figures } from '../figures.ts'
import type { Finding, Situation } from '../situation.ts'
import type { Forecast } from '../task.ts'
import type { Light } from '../verdict.ts'

/** The owner's word judges until the day itself does [广元 2018]: 能 green · 有望 yellow · 难以按期 red. */
export function foretold(s: Situation): Finding {
  const numbers = { ...figures(s), due: s.task.due }
  if (s.task.due <= lastDay(s.month)) return { standing: 'red', marks: ['overdue'], numbers }
  const word = s.filings.findLast((filing) => filing.forecast !== null)
  if (!word?.forecast) {
    const near = monthOf(s.task.due) === addMonths(s.month, 1)
    return { standing: near ? 'yellow' : 'notDue', marks: near ? ['near'] : [], numbers }
  }
  const carriedMonths = monthsBetween(word.month, s.month) - 1
  const said = { ...numbers, forecast: word.forecast, ...(carriedMonths > 0 ? { carriedMonths } : {}) }
  return { standing: LIGHT[word.forecast], marks: carriedMonths > 0 ? ['carried'] : [], numbers: said }
}

const LIGHT: Record<Forecast, Light> = { can: 'green', likely: 'yellow', unlikely: 'red' }
