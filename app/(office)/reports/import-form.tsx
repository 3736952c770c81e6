'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { KnownReport } from '../../../lib/ledger/reports/refuse-known.ts'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { attachOriginalAction, importDraftAction } from './actions.ts'
import { contentOf, type FileContent, LARGEST_FILE, pasted } from './file-content.ts'

/** What stands in the way of an import, and what can be done about it. */
type Known = Partial<KnownReport> & { draftId?: string }

/** A file or pasted text becomes a draft; what is refused says why beside the field and keeps what was given. */
export function ImportForm({ units }: { units: readonly { id: string; name: string }[] }) {
  const t = useTranslations('reports')
  const r = useTranslations('refusals')
  const router = useRouter()
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(importDraftAction)
  const attach = useAction(attachOriginalAction)
  const [local, setLocal] = useState<string | null>(null)
  const [known, setKnown] = useState<Known | null>(null)
  const given = useRef<FileContent | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const text = String(form.get('text') ?? '')
    const chosen = file instanceof File && file.name !== '' ? file : null
    setKnown(null)
    if (!chosen && text.trim() === '') return setLocal(t('import.choose'))
    if ((chosen?.size ?? new Blob([text]).size) > LARGEST_FILE) return setLocal(r('field.fileTooLarge'))
    setLocal(null)
    given.current = chosen ? await contentOf(chosen) : pasted(text)
    const unitId = String(form.get('unitId') ?? '') || undefined
    const answer = await run({ ...given.current, unitId })
    if (answer.ok) return router.push(`/reports/drafts/${answer.data.draftId}`)
    if (answer.code === 'conflict') setKnown((answer.data as Known | undefined) ?? null)
  }

  async function attachGiven(reportId: string) {
    if (!given.current) return
    const { content, encoding } = given.current
    const answer = await attach.run({ reportId, content, encoding })
    if (answer.ok) router.push(`/reports/${reportId}`)
  }

  const fault = local ?? fields.content ?? (Object.keys(fields).length > 0 ? null : refusal)
  return (
    <form onSubmit={submit} className="panel mt-8 flex max-w-[760px] flex-col gap-3">
      <h2>{t('import.title')}</h2>
      <p className="hint">{t('import.hint')}</p>
      <div className="flex flex-wrap gap-4">
        <div className="field">
          <label htmlFor="import-file">{t('import.file')}</label>
          <input id="import-file" name="file" type="file" accept=".txt,text/plain" aria-describedby="import-fault" />
        </div>
        <div className="field">
          <label htmlFor="import-unit">{t('import.unit')}</label>
          <select id="import-unit" name="unitId" aria-invalid={fields.unitId ? true : undefined}>
            <option value="">{t('import.unitAuto')}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
          {fields.unitId ? <span className="refusal">{fields.unitId}</span> : null}
        </div>
      </div>
      <div className="field">
        <label htmlFor="import-text">{t('import.paste')}</label>
        <textarea
          id="import-text"
          name="text"
          rows={5}
          aria-invalid={fault ? true : undefined}
          aria-describedby="import-fault"
        />
      </div>
      <div id="import-fault" role="alert" className="min-h-[20px]">
        {fault ? (
          <p className="refusal">
            {fault} {known?.title ? `${known.unitName} · ${known.title}` : null}
          </p>
        ) : null}
        {known?.reportId ? (
          <p className="bar">
            <a className="btn btn-small" href={`/reports/${known.reportId}`}>
              {t('import.openKnown')}
            </a>
            {known.attachable ? (
              <button
                type="button"
                className="btn btn-small"
                disabled={attach.pending}
                onClick={() => attachGiven(known.reportId ?? '')}
              >
                {t('import.attachKnown')}
              </button>
            ) : null}
            <span className="refusal">{attach.fields.content ?? attach.refusal}</span>
          </p>
        ) : null}
        {known?.draftId ? (
          <a className="btn btn-small" href={`/reports/drafts/${known.draftId}`}>
            {t('import.openDraft')}
          </a>
        ) : null}
      </div>
      <div>
        <button type="submit" className="btn btn-main" disabled={!ready || pending}>
          {t('import.submit')}
        </button>
      </div>
    </form>
  )
}
