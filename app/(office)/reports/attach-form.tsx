'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { attachOriginalAction } from './actions.ts'
import { contentOf, LARGEST_FILE } from './file-content.ts'

/** The one file whose fingerprint is registered; any other is refused beside the field. */
export function AttachForm({ reportId, sha256 }: { reportId: string; sha256: string }) {
  const t = useTranslations('reports')
  const r = useTranslations('refusals')
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(attachOriginalAction, { refresh: true })
  const [local, setLocal] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.name === '') return setLocal(r('field.required'))
    if (file.size > LARGEST_FILE) return setLocal(t('report.attachTooLarge'))
    setLocal(null)
    const { content, encoding } = await contentOf(file)
    await run({ reportId, content, encoding })
  }

  const fault = local ?? fields.content ?? refusal
  return (
    <form onSubmit={submit} className="mt-3 flex flex-col gap-2">
      <div className="field">
        <label htmlFor="original">{t('report.attach')}</label>
        <input
          id="original"
          name="file"
          type="file"
          accept=".txt,.html,.htm,.mht,.docx,.pdf"
          aria-invalid={fault ? true : undefined}
          aria-describedby="original-hint original-fault"
        />
        <span id="original-hint" className="hint break-all">
          {t('report.attachHint', { sha: sha256 })}
        </span>
      </div>
      <p id="original-fault" role="alert" className="refusal">
        {fault}
      </p>
      <div>
        <button type="submit" className="btn" disabled={!ready || pending}>
          {t('report.attachSubmit')}
        </button>
      </div>
    </form>
  )
}
