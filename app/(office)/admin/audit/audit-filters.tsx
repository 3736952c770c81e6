import { getTranslations } from 'next-intl/server'
import { SUBJECTS } from '../../../../lib/ledger/people/list-history.ts'
import type { Asked } from './filter-address.ts'

interface AuditFiltersProps {
  asked: Asked
  people: { id: string; name: string; username: string }[]
  /** The sentence for days that are none. */
  wrong: string | null
}

/** Filters as a plain form: the address carries them, so that a view can be kept and shared. */
export async function AuditFilters({ asked, people, wrong }: AuditFiltersProps) {
  const t = await getTranslations('admin')
  const described = wrong ? 'day-hint day-wrong' : 'day-hint'
  const day = { className: 'w-[120px]', maxLength: 10, 'aria-invalid': wrong ? true : undefined } as const
  return (
    <form method="get" action="/admin/audit" className="bar">
      <div className="field">
        <label htmlFor="subject">{t('audit.subject')}</label>
        <select id="subject" name="subject" defaultValue={asked.subject ?? ''}>
          <option value="">{t('audit.anySubject')}</option>
          {SUBJECTS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`audit.subjects.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="personId">{t('audit.person')}</label>
        <select id="personId" name="personId" defaultValue={asked.personId ?? ''}>
          <option value="">{t('audit.anyPerson')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name} ({person.username})
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="from">{t('audit.from')}</label>
        <input id="from" name="from" defaultValue={asked.from} aria-describedby={described} {...day} />
      </div>
      <div className="field">
        <label htmlFor="to">{t('audit.to')}</label>
        <input id="to" name="to" defaultValue={asked.to} aria-describedby={described} {...day} />
      </div>
      <button type="submit" className="btn btn-main">
        {t('audit.show')}
      </button>
      <a className="btn btn-plain" href="/admin/audit">
        {t('audit.clear')}
      </a>
      <span id="day-hint" className="hint pb-2">
        {t('audit.dayHint')}
      </span>
      {wrong ? (
        <span id="day-wrong" role="alert" className="refusal pb-1">
          {wrong}
        </span>
      ) : null}
    </form>
  )
}
