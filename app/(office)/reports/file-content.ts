/** A file's bytes as a server action takes them. */
export interface FileContent {
  content: string
  encoding: 'base64'
}

/** The action's limit, before base64 makes four bytes of three. */
export const LARGEST_FILE = 700_000

/** Reads a chosen file in the browser. */
export function contentOf(file: Blob): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => resolve({ content: String(reader.result).replace(/^[^,]*,?/, ''), encoding: 'base64' })
    reader.readAsDataURL(file)
  })
}
