import { redirect } from 'next/navigation'
import { holds } from '../lib/domain/people/actor.ts'
import { ADMIN_ROLES } from '../lib/domain/people/policy.ts'
import { pageContext } from '../lib/kernel/request.ts'

/** Everybody starts where their work is: supervisors at the overview, reporters at their month, administrators at theirs. */
export default async function Home() {
  const { actor } = await pageContext()
  if (holds(actor, 'inspector', 'leader')) redirect('/overview')
  if (holds(actor, 'reporter', 'head')) redirect('/month')
  if (holds(actor, 'auditAdmin') && !holds(actor, ...ADMIN_ROLES.filter((role) => role !== 'auditAdmin')))
    redirect('/admin/audit')
  redirect(holds(actor, ...ADMIN_ROLES) ? '/admin/people' : '/account')
}
