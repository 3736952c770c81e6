'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import { SelectField } from '../../_ui/select-field.tsx'
import { useReady } from '../../_ui/use-ready.ts'
import { KnownReport } from './known-report.tsx'
import { ReadingStages } from './reading-stages.tsx'
import { KINDS, LARGEST } from './report-files.ts'
import { useDrop } from './use-drop.ts'
import { useImport } from './use-import.ts'

const KEPT = 'import-text'

/** A file of any kind or pasted text becomes a draft; what is refused says what to do and keeps what was given. */
export function ImportForm({ units }: { units: readonly { id: string; name: string }[] }) {
  const t = useTranslations('reports')
  const r = useTranslations('refusals')
  const ready = useReady()
  const form = useRef<HTMLFormElement>(null)
  const paste = useRef<HTMLTextAreaElement>(null)
  const { at, fault, unitFault, known, given, read, refuse, stop } = useImport()
  const over = useDrop(take)
  // Text that was pasted and not read yet is still there when one comes back.
  useEffect(() => {
    if (paste.current && paste.current.value === '') paste.current.value = sessionStorage.getItem(KEPT) ?? ''
  }, [])

  const unitId = () => String(new FormData(form.current ?? undefined).get('unitId') ?? '') || undefined
  function take(file: File) {
    if (at) return
    if (file.size > LARGEST) return refuse(r('field.fileTooLarge'))
    void read({ blob: file, fileName: file.name }, unitId())
  }
  /** Who types has changed their mind about the file. */
  function onInput() {
    const file = form.current?.elements.namedItem('file')
    if (file instanceof HTMLInputElement) file.value = ''
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (file instanceof File && file.name !== '') return take(file)
    const text = paste.current?.value ?? ''
    if (text.trim() === '') return refuse(t('import.choose'))
    const title = text.trim().split('\n')[0]?.slice(0, 40) || t('import.pasted')
    sessionStorage.setItem(KEPT, text)
    if (await read({ blob: new Blob([text]), fileName: `${title}.txt` }, unitId())) sessionStorage.removeItem(KEPT)
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className={`panel mt-8 flex max-w-[860px] flex-col gap-3 ${over ? 'drop-over' : ''}`}
    >
      <h2>{t('import.title')}</h2>
      <p>{t('import.hint')}</p>
      <p className="hint">{t('import.kinds')}</p>
      <div className="flex flex-wrap items-start gap-4">
        <div className="field">
          <label htmlFor="import-file">{t('import.file')}</label>
          <input id="import-file" name="file" type="file" accept={KINDS} aria-describedby="import-fault" />
          <span className="hint">{over ? t('import.drop') : t('import.dropHint')}</span>
        </div>
        <SelectField
          name="unitId"
          label={t('import.unit')}
          choices={[
            { value: '', text: t('import.unitAuto') },
            ...units.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          error={unitFault ?? undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="import-text">{t('import.paste')}</label>
        <textarea
          ref={paste}
          id="import-text"
          name="text"
          rows={7}
          aria-invalid={fault ? true : undefined}
          aria-describedby="import-fault"
          onInput={onInput}
          onBlur={(event) => sessionStorage.setItem(KEPT, event.currentTarget.value)}
        />
      </div>
      <div id="import-fault" role="alert" className="min-h-[20px]">
        {fault ? (
          <p className="refusal">
            {fault} {known?.title ? `${known.unitName} · ${known.title}` : null}
          </p>
        ) : null}
        {known ? <KnownReport known={known} given={given} /> : null}
      </div>
      {at ? <ReadingStages at={at} fileName={given?.fileName ?? ''} end="draft" stop={stop} /> : null}
      <div>
        <button type="submit" className="btn btn-main" disabled={!ready || at !== null}>
          {t('import.submit')}
        </button>
      </div>
    </form>
  )
}
