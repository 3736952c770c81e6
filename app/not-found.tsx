import { getTranslations } from 'next-intl/server'

/** Nonexistent and hidden are told in the same words. */
export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <div className="page">
      <h1>{t('notFoundTitle')}</h1>
      <p className="my-3">{t('notFoundText')}</p>
      <a className="btn" href="/">
        {t('back')}
      </a>
    </div>
  )
}
