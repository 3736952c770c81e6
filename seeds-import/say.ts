/** One message of a command on standard error: Chinese, then English on the next line. */
export function say(zh: string, en: string): void {
  process.stderr.write(`${zh}\n${en}\n`)
}
