/** What a server action takes: a file's bytes as base64, or pasted text. */
export interface FileContent {
  fileName: string
  content: string
  encoding: 'text' | 'base64'
}

/** The action's limit, before base64 makes four bytes of three. */
export const LARGEST_FILE = 700_000

/** Reads a chosen file in the browser. */
export function contentOf(file: File): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => {
      const content = String(reader.result).replace(/^[^,]*,?/, '')
      resolve({ fileName: file.name, content, encoding: 'base64' })
    }
    reader.readAsDataURL(file)
  })
}

export const pasted = (text: string): FileContent => ({
  fileName: `${text.trim().split('\n')[0]?.slice(0, 40) || 'text'}.txt`,
  content: text,
  encoding: 'text',
})
