import { getTranslations } from 'next-intl/server'
import { LIFE_KINDS, type LifeKind } from '../../../../../lib/domain/tasks/life-kind.ts'

interface KindLinksProps {
  taskId: string
  counts: Record<LifeKind, number>
  chosen: LifeKind | undefined
}

/** One kind of line or all; kinds that never happened are not offered. */
export async function KindLinks({ taskId, counts, chosen }: KindLinksProps) {
  const t = await getTranslations('changes')
  const all = LIFE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const links = [
    { kind: undefined, text: t('life.everything'), count: all },
    ...LIFE_KINDS.map((kind) => ({ kind, text: t(`life.kinds.${kind}`), count: counts[kind] })),
  ]
  return (
    <nav aria-label={t('life.filter')} className="no-print mt-4 flex flex-wrap items-center gap-1">
      <span className="hint mr-1">{t('life.filter')}</span>
      {links
        .filter(({ kind, count }) => count > 0 || kind === chosen)
        .map(({ kind, text, count }) => (
          <a
            key={text}
            href={`/tasks/${taskId}/history${kind ? `?kind=${kind}` : ''}`}
            aria-current={kind === chosen ? 'true' : undefined}
            className={`rounded border px-2 py-0.5 text-ink ${kind === chosen ? 'border-accent bg-accent-tint font-semibold' : 'border-line'}`}
          >
            {text} {count}
          </a>
        ))}
    </nav>
  )
}
