'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isAdminRole } from '../../../../lib/domain/people/policy.ts'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { ConfirmedButton } from '../../../_ui/confirmed-button.tsx'
import { type NewPassword, OneTimePassword } from '../../../_ui/one-time-password.tsx'
import { resetPasswordAction } from './actions.ts'
import { AddPerson } from './add-person.tsx'
import { EditPersonDialog } from './edit-person-dialog.tsx'
import { HandOverAllDialog } from './hand-over-all-dialog.tsx'
import type { PostRow } from './posts-table.tsx'

/** What the actor may do here; the verbs ask again. */
export interface Rights {
  setUp: boolean
  guard: boolean
}
type PersonRow = ListedPerson & { posts: PostRow[] }
interface PeopleTableProps {
  people: PersonRow[]
  /** Whom posts can be handed to, whatever is shown. */
  everyone: ListedPerson[]
  rights: Rights
  selfId: string
}

/** People with their posts and the state of their accounts. */
export function PeopleTable({ people, everyone, rights, selfId }: PeopleTableProps) {
  const t = useTranslations('admin')
  const [adding, setAdding] = useState(false)
  const [edited, setEdited] = useState<PersonRow | null>(null)
  const [made, setMade] = useState<NewPassword | null>(null)
  const [leaving, setLeaving] = useState<PersonRow | null>(null)
  const mine = (person: PersonRow) =>
    person.posts.filter((post) => (isAdminRole(post.role) ? rights.guard : rights.setUp))
  const mayEdit = (person: PersonRow) =>
    person.posts.some((post) => isAdminRole(post.role)) ? rights.guard : rights.setUp

  return (
    <section className="mt-4" aria-labelledby="people">
      <div className="bar">
        <h2 id="people">{t('people.people')}</h2>
        {rights.setUp ? (
          <button type="button" className="btn btn-main" onClick={() => setAdding(true)}>
            {t('people.addPerson')}
          </button>
        ) : null}
      </div>
      {people.length === 0 ? <p className="empty">{t('people.nobody')}</p> : null}
      {people.length > 0 ? (
        <table className="grid-table">
          <ColumnHeads heads={[t('name'), t('username'), t('people.posts'), t('people.state'), t('actions')]} />
          <tbody>
            {people.map((person) => (
              <tr key={person.id} className={person.disabled ? 'text-quiet' : undefined}>
                <td className="whitespace-nowrap">{person.name}</td>
                <td className="whitespace-nowrap">{person.username}</td>
                <td>{person.posts.map((post) => `${post.unitName} ${post.title}`).join('；') || t('none')}</td>
                <td className="whitespace-nowrap">{t(`people.${stateOf(person)}`)}</td>
                <td>
                  <span className="flex gap-2">
                    {mayEdit(person) ? (
                      <button type="button" className="btn btn-small" onClick={() => setEdited(person)}>
                        {t('edit')}
                      </button>
                    ) : null}
                    {mine(person).length > 0 ? (
                      <button type="button" className="btn btn-small" onClick={() => setLeaving(person)}>
                        {t('people.handOver')}
                      </button>
                    ) : null}
                    {rights.guard && person.id !== selfId ? (
                      <ConfirmedButton
                        text={t('people.reset')}
                        question={t('people.resetQuestion', { name: person.name })}
                        call={resetPasswordAction}
                        input={{ personId: person.id }}
                        onDone={({ password }) => setMade({ ...person, password })}
                      />
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? <AddPerson onMade={setMade} onClose={() => setAdding(false)} /> : null}
      {edited ? <EditPersonDialog person={edited} self={edited.id === selfId} onClose={() => setEdited(null)} /> : null}
      {leaving ? (
        <HandOverAllDialog leaving={leaving} posts={mine(leaving)} people={everyone} onClose={() => setLeaving(null)} />
      ) : null}
      {made ? <OneTimePassword made={made} onClose={() => setMade(null)} /> : null}
    </section>
  )
}

function stateOf(person: ListedPerson): 'disabled' | 'locked' | 'oneTime' | 'normal' {
  if (person.disabled) return 'disabled'
  if (person.lockedUntil !== null) return 'locked'
  return person.mustChange ? 'oneTime' : 'normal'
}
