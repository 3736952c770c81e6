import type { Plan } from '../lib/domain/plans/plan.ts'
import { plannedTask } from '../lib/domain/plans/planned-task.ts'
import type { CatalogueReport } from './catalogue.ts'

/** A catalogue report as the plan that confirming applies. */
export function planFromCatalogue(facts: CatalogueReport): Plan {
  return {
    report: {
      unit: facts.unit,
      title: facts.title,
      indexNo: facts.indexNo,
      published: facts.published,
      reviewPeriod: facts.reviewPeriod,
      planPeriod: facts.planPeriod,
      periodStated: true,
    },
    sections: facts.themes.map(({ title, span }) => ({ title, span })),
    tasks: facts.tasks.map(({ key: _, theme, unit, ...stated }) =>
      plannedTask({ ...stated, section: theme, measureUnit: unit }, facts.planPeriod),
    ),
  }
}
