import { and, eq, inArray } from 'drizzle-orm'
import { filing } from '../../../db/schema/filing.ts'
import { notFound } from '../../domain/errors.ts'
import type { SheetWords } from '../../domain/month-sheet/filled-row.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type MonthPage, type MonthQuery, monthPage } from './month-page.ts'

/** What a month's sheet is made of: the page, and the words beside each filing that the page itself does not show. */
export interface MonthSheet {
  page: MonthPage
  /** By task id; none where nothing was filed. */
  words: Record<string, SheetWords>
}

/** @throws notFound where nothing is to be filed by the actor at all */
export async function monthSheet(ctx: Ctx, query: MonthQuery): Promise<MonthSheet> {
  const page = await monthPage(ctx, query)
  if (page === null) throw notFound()
  const ids = page.rows.filter((row) => row.filing !== null).map((row) => row.id)
  const rows = await read((db) =>
    db
      .select({
        ...{ taskId: filing.taskId, issues: filing.issues, nextSteps: filing.nextSteps, dataSource: filing.dataSource },
      })
      .from(filing)
      .where(and(eq(filing.month, page.month), inArray(filing.taskId, ids))),
  )
  return { page, words: Object.fromEntries(rows.map(({ taskId, ...words }) => [taskId, words])) }
}
